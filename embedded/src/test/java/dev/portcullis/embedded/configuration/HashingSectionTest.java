package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.key.KnownKeys;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashingSectionTest {
    private static final long MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @CsvSource({"argon2,64MB,8,512,4", "argon2,64MB,8,4096,7", "argon2,19MB,2,128,1", "bcrypt,128MB,8,128,7"})
    @DisplayName("[U4] as many hash at once as fit into half of the heap, and never on all processors")
    void as_many_hash_at_once_as_fit(String algorithm, String memory, int processors, long heap, int most) {
        var section = section(algorithm, memory, null, processors, heap);
        assertThat(problems(section)).isEmpty();
        assertThat(section.read().parallel()).isEqualTo(most);
    }

    @Test
    @DisplayName("[U4] a start whose hashes can never fit is refused in words")
    void a_start_whose_hashes_can_never_fit_is_refused_in_words() {
        assertThat(problems(section("argon2", "128MB", null, 2, 128)))
                .containsExactly("hashers.argon2.memory: found \"128MB\", allowed is at most 64MB,"
                        + " for hashing may fill half of the heap; start java with a larger one (-Xmx) to allow more");
        assertThat(problems(section("bcrypt", "128MB", null, 2, 128))).isEmpty();
    }

    @Test
    @DisplayName("[U4] a start that asks for more at once than fit is refused in words")
    void a_start_that_asks_for_more_at_once_than_fit_is_refused_in_words() {
        assertThat(problems(section("argon2", "64MB", 5, 8, 512)))
                .containsExactly("portcullis.hashing.parallel: found 5, allowed is at most 4 with hashers.argon2.memory"
                        + " 64MB, for hashing may fill half of the heap; start java with a larger one (-Xmx) to allow"
                        + " more");
        assertThat(problems(section("argon2", "64MB", 4, 8, 512))).isEmpty();
    }

    private static HashingSection section(
            String algorithm, String memory, Integer parallel, int processors, long heap) {
        var argon2 = JsonObject.of("memory", Json.of(memory));
        var tree = JsonObject.of(
                "hashers", JsonObject.of("algorithm", Json.of(algorithm)).with("argon2", argon2));
        if (parallel != null) {
            tree = tree.with(
                    "portcullis", JsonObject.of("hashing", JsonObject.of("parallel", Json.of((long) parallel))));
        }
        return new HashingSection(new Settings(tree, KnownKeys.load()), processors, heap * MEBIBYTE);
    }

    private static List<String> problems(HashingSection section) {
        var problems = new Problems();
        section.check(problems);
        try {
            problems.stopIfAny();
            return List.of();
        } catch (BadConfiguration bad) {
            return bad.problems().stream().map(Problem::line).toList();
        }
    }
}
