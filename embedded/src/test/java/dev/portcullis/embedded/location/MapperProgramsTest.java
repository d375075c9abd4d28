package dev.portcullis.embedded.location;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.jsonnet.JsonnetCompiler;
import dev.portcullis.outbound.AddressRules;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Programs that a configuration only points to. Source: docs/contract/mappers.md. */
class MapperProgramsTest {
    private static final String KEY = "providers.0.mapper_url";

    private final MapperPrograms programs = new MapperPrograms(new JsonnetCompiler(), new Locations(AddressRules.OPEN));

    @Test
    void what_is_no_program_is_told_by_its_key_once_and_by_its_line() {
        String text = "{}\n  + ;";
        String url = "base64://" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> programs.load(KEY, url))
                .withMessageContaining(KEY)
                .withMessageContaining(": 2:")
                .withMessageNotContaining(KEY + ": " + KEY);
    }
}
