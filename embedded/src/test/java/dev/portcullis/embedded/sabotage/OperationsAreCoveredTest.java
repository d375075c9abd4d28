package dev.portcullis.embedded.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.frontend.Suite;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The suites leave no operation out. */
class OperationsAreCoveredTest {
    private static final String FULL_FORM = "WithHttpInfo";

    @ParameterizedTest
    @EnumSource(names = {"PASSWORDS", "MAILS"})
    void every_operation_is_called_by_a_sentence(Suite suite, @TempDir Path folder) {
        var operations = operations();
        assertThat(operations).hasSize(32);
        assertThat(calledBy(suite, folder)).isEqualTo(operations);
    }

    @Test
    void every_operation_succeeds_in_a_sentence(@TempDir Path folder) {
        var succeeded = new TreeSet<String>();
        for (Suite suite : Suite.values()) {
            succeeded.addAll(answeredBy(suite, folder.resolve(suite.title())));
        }
        assertThat(succeeded).isEqualTo(operations());
    }

    private static Set<String> answeredBy(Suite suite, Path folder) {
        try (var engine = Rehearsal.of(suite, folder)) {
            var answered = new TreeSet<String>();
            var subject = engine.subject((operation, request, honestly) -> {
                var answer = honestly.answer(request);
                answered.add(operation + FULL_FORM);
                return answer;
            });
            suite.sentences().forEach(sentence -> sentence.testOn(subject));
            answered.remove("callback" + FULL_FORM);
            return answered;
        }
    }

    private static Set<String> operations() {
        return Arrays.stream(FrontendApi.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.endsWith(FULL_FORM))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> calledBy(Suite suite, Path folder) {
        try (var engine = Rehearsal.of(suite, folder)) {
            var called = new TreeSet<String>();
            var subject = engine.subject((operation, request, honestly) -> {
                called.add(operation + FULL_FORM);
                return honestly.answer(request);
            });
            suite.sentences().forEach(sentence -> sentence.testOn(subject));
            return called;
        }
    }
}
