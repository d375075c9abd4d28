package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.frontend.Sentence.Outcome;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An adapter that offers a part of the interface is asked for that part alone. */
class PartialAdapterTest {
    private static final String REASON = "it is not built yet";

    /** Offers nothing, and breaks when it is asked all the same. */
    private record Nothing(Map<String, String> notOffered) implements PasswordServerContract {
        @Override
        public FrontendApi implementation() {
            InvocationHandler breaks = (proxy, method, arguments) -> {
                throw new AssertionError("asked for " + method.getName());
            };
            return (FrontendApi) Proxy.newProxyInstance(
                    PartialAdapterTest.class.getClassLoader(), new Class<?>[] {FrontendApi.class}, breaks);
        }

        @Override
        public ServerFacts server() {
            return ContractConfiguration.facts();
        }
    }

    private static Outcome of(String rule, Map<String, String> notOffered) {
        return Suite.PASSWORDS.sentences().stream()
                .filter(sentence -> sentence.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .testOn(new Nothing(notOffered));
    }

    @Test
    void what_is_not_offered_is_skipped_and_said_so() {
        var nothing = Offering.operations().stream().collect(Collectors.toMap(id -> id, id -> REASON));
        assertThat(Suite.PASSWORDS.sentences())
                .extracting(sentence -> sentence.testOn(new Nothing(nothing)))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.LeftOut.class,
                                left -> assertThat(left.reason())
                                        .startsWith("does not offer ")
                                        .endsWith(": " + REASON)));
    }

    @Test
    void what_is_offered_is_not_skipped() {
        Outcome outcome = of("ER2", Map.of("toSession", REASON));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Broken.class, broken -> assertThat(broken.why()).hasMessageContaining("getFlowError"));
    }

    @Test
    void an_operation_that_is_expected_to_refuse_is_skipped_too() {
        assertThat(of("LI14", Map.of("getLoginFlow", REASON)))
                .isEqualTo(new Outcome.LeftOut("does not offer getLoginFlow: " + REASON));
    }

    @Test
    void an_operation_that_there_is_not_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nothing(Map.of("signIn", REASON)).api())
                .withMessageContaining("[signIn]");
    }
}
