package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void files_are_taken_in_their_order() {
        assertThat(CommandLine.parse(List.of("-c", "a.yaml", "--config=b.yaml")))
                .isEqualTo(new CommandLine.Serve(List.of(Path.of("a.yaml"), Path.of("b.yaml"))));
    }

    @Test
    void whoever_wants_to_migrate_is_told_what_to_do_instead() {
        assertThat(CommandLine.parse(List.of("migrate", "normalize-phone-numbers", "--dry-run")))
                .isInstanceOfSatisfying(
                        CommandLine.Wrong.class,
                        wrong -> assertThat(wrong.message())
                                .contains("brought up to date by a start", "copy of the database"));
    }
}
