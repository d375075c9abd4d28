package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says and how it ends when there is nothing to serve; each time in a process of its own. */
class ProgramTest {
    private static final int MISUSED = 2;

    @TempDir
    Path folder;

    /** How the program ended, and what it said. */
    private record End(int code, String out, String err) {}

    @Test
    void help_is_told_on_request() throws Exception {
        End end = run("--help");
        assertThat(end.code()).isZero();
        assertThat(end.out()).contains("--config FILE").contains("--help");
        assertThat(end.err()).isEmpty();
    }

    @Test
    void an_unknown_argument_is_told_with_the_known_ones() throws Exception {
        End end = run("--port=80");
        assertThat(end.code()).isEqualTo(MISUSED);
        assertThat(end.err())
                .startsWith("portcullis: unknown argument --port=80")
                .contains("--config FILE");
    }

    @Test
    void an_option_without_its_file_is_told() throws Exception {
        End end = run("--config");
        assertThat(end.code()).isEqualTo(MISUSED);
        assertThat(end.err()).startsWith("portcullis: --config needs the name of a file");
    }

    @Test
    void a_file_that_is_not_there_is_named() throws Exception {
        Path missing = folder.resolve("missing.yaml");
        End end = run("--config", missing.toString());
        assertThat(end.code()).isEqualTo(MISUSED);
        assertThat(end.err()).contains(missing.toString());
    }

    @Test
    void each_mistake_is_told_by_key_value_and_what_is_allowed() throws Exception {
        End end = run("--config=" + file("""
                dsn: memory
                serve: {public: {port: high, prot: 80}}
                session: {lifespan: 1d}
                """));
        assertThat(end.code()).isEqualTo(MISUSED);
        assertThat(end.err().lines())
                .contains(
                        "portcullis: serve.public.port: found \"high\", allowed is a whole number, from 1 to 65535",
                        "portcullis: serve.public.prot: unknown key, did you mean serve.public.port?")
                .anyMatch(line -> line.startsWith("portcullis: session.lifespan: found \"1d\", allowed is"))
                .allMatch(line -> line.startsWith("portcullis: "));
    }

    @Test
    void no_secret_is_told_with_a_mistake() throws Exception {
        End end = run("--config=" + file("""
                dsn: postgres://ann:canary-one@127.0.0.1/db?canary-two
                secrets: {cookie: [canary-3]}
                canary-four: 1
                """));
        assertThat(end.code()).isEqualTo(MISUSED);
        assertThat(end.err()).contains("secrets.cookie").doesNotContain("canary-one", "canary-two", "canary-3");
        assertThat(end.out()).isEmpty();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("portcullis.yaml"), text);
    }

    private End run(String... arguments) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        var command = new ArrayList<>(
                List.of(java, "-cp", System.getProperty("java.class.path"), "dev.portcullis.server.Main"));
        command.addAll(List.of(arguments));
        Process program = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(program.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
            return new End(program.exitValue(), read(out), read(err));
        } finally {
            program.destroyForcibly();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
