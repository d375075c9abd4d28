package dev.portcullis.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.testkit.frontend.ContractConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A configuration is read once: it may come from a pipe, as of a program that opens sealed files. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such pipes")
class PipedConfigurationIT {
    @TempDir
    Path folder;

    @Test
    void what_can_be_read_once_is_enough() throws Exception {
        byte[] text = Files.readAllBytes(ContractConfiguration.writeTo(folder));
        Path pipe = folder.resolve("pipe.yaml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        Thread.ofPlatform().daemon().start(() -> write(pipe, text));

        try (var server = ServerProcess.start(pipe, Map.of("DSN", "memory"))) {
            assertThat(server.isAlive()).isTrue();
        }
    }

    private static void write(Path pipe, byte[] text) {
        try {
            Files.write(pipe, text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
