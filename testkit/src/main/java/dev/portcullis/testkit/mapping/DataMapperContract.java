package dev.portcullis.testkit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.mapping.DataMapper;
import dev.portcullis.ports.mapping.DataMapperCompiler;
import dev.portcullis.ports.mapping.MapperInput;
import dev.portcullis.ports.mapping.MappingFailed;
import dev.portcullis.testkit.fixture.ProcessorTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The promises of {@link DataMapperCompiler} and {@link DataMapper}, by the numbers of their rules. */
public interface DataMapperContract {
    /** Of processor time. Ample for a busy machine; the port speaks of about a second. */
    Duration BOUND = Duration.ofSeconds(10);

    DataMapperCompiler compiler();

    default Json evaluated(String program, MapperInput input) {
        return compiler().compile("test", program).evaluate(input);
    }

    default Json evaluated(String program) {
        return evaluated(program, MapperInput.variables(Map.of()));
    }

    @Test
    default void r1_what_is_no_program_is_refused_when_it_is_compiled() {
        assertThat(List.of(
                        "{",
                        "{a: }",
                        "1 +",
                        "[1, 2",
                        "'no end",
                        "{a: 1} }",
                        "local x = 1",
                        "§",
                        "{a: nobody}",
                        "function(x) y"))
                .allSatisfy(program -> assertThatExceptionOfType(MappingFailed.class)
                        .isThrownBy(() -> compiler().compile("test", program))
                        .withMessageStartingWith("1:"));
    }

    @Test
    default void r2_a_program_cannot_read_other_files() {
        assertThat(List.of(
                        "import '/etc/passwd'",
                        "importstr '/etc/passwd'",
                        "importbin 'x'",
                        "{a: if false then import 'x.libsonnet'}",
                        "local lib = import 'lib.libsonnet'; {}"))
                .allSatisfy(program -> assertThatExceptionOfType(MappingFailed.class)
                        .isThrownBy(() -> compiler().compile("test", program)));
    }

    @Test
    default void r3_equal_inputs_have_equal_results() {
        DataMapper mapper =
                compiler().compile("test", "local c = std.extVar('claims'); {traits: {email: c.email, [c.sub]: 1}}");
        var input = MapperInput.variables(
                Map.of("claims", JsonObject.of("email", Json.of("ada@example.org"), "sub", Json.of("7"))));
        var expected = JsonObject.of("traits", JsonObject.of("email", Json.of("ada@example.org"), "7", Json.of(1)));
        assertThat(List.of(mapper.evaluate(input), mapper.evaluate(input))).containsOnly(expected);
    }

    @Test
    default void r3_a_function_is_called_with_the_arguments() {
        var input = MapperInput.arguments(Map.of("ctx", JsonObject.of("flow", Json.of("f"))));
        assertThat(evaluated("function(ctx) [ctx.flow]", input)).isEqualTo(new JsonArray(List.of(Json.of("f"))));
    }

    @Test
    default void r4_numbers_that_pass_through_keep_their_digits() {
        var number = new JsonNumber(new BigDecimal("12345678901234567890.12345678901234567890"));
        assertThat(evaluated("{a: std.extVar('n')}.a", MapperInput.variables(Map.of("n", number))))
                .isEqualTo(number);
    }

    @Test
    default void r5_programs_without_end_fail_in_time() {
        assertThat(List.of(
                        "local f(x) = f(x); f(1)",
                        "local f(x) = f(x + 1) tailstrict; f(1)",
                        "local f(x) = [f(x + 1)]; f(1)",
                        "local f(x) = f(f(x)); f(1)",
                        "{a: self.b, b: self.a}",
                        "{a: [$]}",
                        "local x = x; x",
                        "std.makeArray(1e9, function(i) i)",
                        "std.range(1, 1e12)",
                        "std.repeat('abcdefgh', 1e9)",
                        "std.foldl(function(a, b) a + a, std.range(1, 60), 'x')",
                        "std.foldl(function(a, b) a + a, std.range(1, 60), [1])",
                        "std.foldl(function(a, b) a + {x+: a}, std.range(1, 5000), {x: {}})",
                        "std.length([1 for a in std.range(1, 3000) for b in std.range(1, 3000) for c in std.range(1, 3000)])",
                        "std.sort([std.repeat('a', 1000) + x for x in std.range(1, 100000)])",
                        "std.strReplace(std.repeat('a', 10000), 'a', std.repeat('b', 10000))",
                        "'%1000000000s' % 'x'",
                        "std.foldl(function(a, b) [a, a], std.range(1, 60), 1)",
                        "std.foldl(function(a, b) {l: a, r: a}, std.range(1, 60), 1) == std.foldl(function(a, b) {l: a, r: a}, std.range(1, 60), 1)",
                        "std.base64(std.repeat('a', 7e6) + std.repeat('a', 7e6))",
                        "std.set(std.makeArray(2000000, function(i) -i))",
                        "std.setDiff(std.range(1, 100000), std.range(100001, 200000))"))
                .allSatisfy(program -> assertThatFailsInTime(program));
    }

    @Test
    default void r5_nesting_is_bounded_when_a_program_is_read() {
        for (String nested :
                List.of("(", "[", "{a: ", "-", "!", "if true then ", "local x = 1; ", "function(x) ", "error ")) {
            assertThatFailsInTime(nested.repeat(20_000));
        }
    }

    private void assertThatFailsInTime(String program) {
        Assertions.assertThatCode(() -> ProcessorTime.within(BOUND, () -> evaluated(program)))
                .isInstanceOf(MappingFailed.class);
    }

    @Test
    default void r6_the_word_of_a_program_that_refuses_is_told() {
        assertThat(word("error 'cancel'")).isEqualTo("cancel");
        assertThat(word("assert 1 > 2 : 'no'; 3")).isEqualTo("no");
        assertThat(word("{assert false : {a: 1}}")).isEqualTo("{\"a\": 1}");
    }

    @Test
    default void r6_other_failures_have_no_word() {
        assertThatExceptionOfType(MappingFailed.class)
                .isThrownBy(() -> evaluated("{}.absent"))
                .satisfies(failed -> assertThat(failed.word()).isEmpty());
    }

    private String word(String program) {
        try {
            throw new AssertionError("no refusal but " + evaluated(program));
        } catch (MappingFailed refused) {
            return refused.word().orElseThrow();
        }
    }
}
