package dev.portcullis.examples.first;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs both programs as they are started by hand, the one that needs a server beside a server. */
@QuarkusTest
class ProgramsTest {
    private static final String SIGNED_UP = "(?s)Session\\[.*, active=true] of .*ada@example\\.org.*\\R";

    @TestHTTPResource
    URI server;

    @TempDir
    Path folder;

    @Test
    void somebody_signs_up_in_the_program() throws Exception {
        assertThat(outputOf(dev.portcullis.examples.first.embedded.SignUp.class))
                .matches(SIGNED_UP);
    }

    @Test
    void somebody_signs_up_at_a_server() throws Exception {
        assertThat(outputOf(dev.portcullis.examples.first.remote.SignUp.class, server.toString()))
                .matches(SIGNED_UP);
    }

    private String outputOf(Class<?> program, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command(program, arguments))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends").isTrue();
            assertThat(process.exitValue()).isZero();
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Class<?> program, String... arguments) {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classes = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(java, "-cp", classes, program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    @Test
    void one_line_tells_the_programs_apart() throws IOException {
        List<String> embedded = body("embedded");
        List<String> remote = body("remote");
        assertThat(embedded).hasSameSizeAs(remote);
        long different = Stream.iterate(0, i -> i + 1)
                .limit(embedded.size())
                .filter(i -> !embedded.get(i).equals(remote.get(i)))
                .count();
        assertThat(different).isOne();
    }

    @Test
    void the_first_program_has_thirty_lines_at_most() throws IOException {
        assertThat(lines(source("embedded"))).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void the_readme_shows_the_first_program_in_twelve_lines_at_most() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"), StandardCharsets.UTF_8);
        List<String> shown = readme.substring(readme.indexOf("```java\n"))
                .lines()
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .toList();
        assertThat(shown).hasSizeBetween(5, 12);
        assertThat(stripped(body("embedded"))).containsSequence(stripped(shown));
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).toList();
    }

    /** What a program does: from its main method on. */
    private static List<String> body(String kind) throws IOException {
        return lines(source(kind)).stream()
                .dropWhile(line -> !line.contains("void main("))
                .toList();
    }

    private static Path source(String kind) {
        return Path.of("src/main/java/dev/portcullis/examples/first", kind, "SignUp.java");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }
}
