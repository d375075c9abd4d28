package dev.portcullis.jsonnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.mapping.MapperInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs and their results, in {@code language.txt}: what is also JSON is read by the same reader. */
class LanguageTest {
    static Stream<Arguments> programs() throws IOException {
        try (var file = Objects.requireNonNull(LanguageTest.class.getResourceAsStream("/language.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?<=\\n=> [^\\n]{0,2000}\\n)")).map(LanguageTest::example);
        }
    }

    private static Arguments example(String text) {
        int end = text.lastIndexOf("\n=> ");
        return Arguments.of(text.substring(0, end), text.substring(end + 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void a_program_has_its_result(String program, String result) {
        var compiler = new JsonnetCompiler();
        var nothing = MapperInput.variables(Map.of());
        assertThat(compiler.compile("program", program).evaluate(nothing))
                .isEqualTo(compiler.compile("result", result).evaluate(nothing));
    }
}
