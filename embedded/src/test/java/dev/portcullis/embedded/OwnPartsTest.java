package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.courier.MessageChannel;
import dev.portcullis.ports.identity.Channel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a configuration, and holds beside what a program brings along. */
class OwnPartsTest {
    private static final MessageChannel CARRIER = message -> new Delivery.Delivered();

    private final List<String> said;

    OwnPartsTest(@TempDir Path folder) {
        said = ConfigurationSource.empty()
                .withData(folder)
                .with("dsn", "sqlite://" + folder.resolve("some.sqlite"))
                .with("serve.public.host", "0.0.0.0")
                .read()
                .warnings();
    }

    @Test
    void that_mails_reach_nobody_is_not_said_where_the_program_carries_them() {
        assertThat(OwnParts.NONE.with(Channel.EMAIL, CARRIER).stillTrue(said))
                .isNotEmpty()
                .noneMatch(line -> line.contains("mails reach nobody"))
                .hasSize(said.size() - 1);
    }

    @Test
    void that_mails_reach_nobody_is_said_where_the_program_carries_something_else() {
        assertThat(said).anyMatch(line -> line.contains("mails reach nobody"));
        assertThat(OwnParts.NONE.stillTrue(said)).isEqualTo(said);
        assertThat(OwnParts.NONE.with(Channel.SMS, CARRIER).stillTrue(said)).isEqualTo(said);
    }
}
