package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendError.FlowRefused;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.testkit.frontend.ContractConfiguration;
import dev.portcullis.testkit.frontend.FrontendApiContract;
import dev.portcullis.testkit.frontend.ServerFacts;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite bites: each small sabotage of one operation turns its own sentences red, and no others. */
class FrontendApiContractBitesTest {
    private static Portcullis portcullis;
    private static FrontendApi honest;

    @BeforeAll
    static void start(@TempDir Path folder) {
        portcullis = Portcullis.withFile(ContractConfiguration.writeTo(folder));
        honest = portcullis.frontend();
    }

    @AfterAll
    static void stop() {
        portcullis.close();
    }

    private record Suite(FrontendApi api) implements FrontendApiContract {
        @Override
        public ServerFacts server() {
            return ContractConfiguration.facts();
        }

        List<String> red() {
            return Arrays.stream(FrontendApiContract.class.getMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .filter(this::fails)
                    .map(Method::getName)
                    .toList();
        }

        private boolean fails(Method sentence) {
            try {
                sentence.invoke(this);
                return false;
            } catch (InvocationTargetException red) {
                return true;
            } catch (IllegalAccessException hidden) {
                throw new AssertionError(hidden);
            }
        }
    }

    /** The honest interface, but for one operation. */
    private static <R> FrontendApi with(String operation, Class<R> request, Function<R, Answer<?>> instead) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals(operation + "WithHttpInfo")) {
                return instead.apply(request.cast(arguments[0]));
            }
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : honestly(method, arguments);
        };
        return (FrontendApi) Proxy.newProxyInstance(
                FrontendApiContractBitesTest.class.getClassLoader(), new Class<?>[] {FrontendApi.class}, handler);
    }

    private static Object honestly(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(honest, arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }

    @Test
    void a_sign_out_that_ends_nothing_is_found() {
        var sabotaged = with("performNativeLogout", Object.class, request -> Answer.nothing());
        assertThat(new Suite(sabotaged).red())
                .containsExactlyInAnyOrder(
                        "o1_an_app_that_signs_out_ends_its_session",
                        "o3_signing_out_with_an_unknown_token_is_refused",
                        "o4_signing_out_without_naming_a_token_in_an_object_is_refused");
    }

    @Test
    void a_start_that_leads_anywhere_is_found() {
        var sabotaged = with(
                "createBrowserLoginFlow",
                CreateBrowserLoginFlow.class,
                request -> honest.createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(request.caller())));
        assertThat(new Suite(sabotaged).red())
                .containsExactlyInAnyOrder(
                        "l32_signing_in_may_not_lead_to_a_forbidden_address",
                        "l33_a_flow_keeps_where_it_is_to_lead",
                        "l35_a_script_proves_itself_anew_in_the_session_it_has",
                        "l36_a_page_that_asks_for_a_second_factor_first_is_led_to_the_error",
                        "l24_the_right_password_on_a_page_leads_to_the_address_that_its_start_named",
                        "e1_the_error_that_a_page_was_led_to_can_be_read_by_anyone_again_and_again");
    }

    @Test
    void a_refusal_that_does_not_say_why_is_found() {
        var sabotaged = with("updateLoginFlow", UpdateLoginFlow.class, request -> {
            try {
                return honest.updateLoginFlowWithHttpInfo(request);
            } catch (FrontendException refused) {
                throw refused.error() instanceof FlowRefused(int status, LoginFlow flow)
                        ? new FrontendException(
                                new FlowRefused(status, flow.withUi(flow.ui().withMessages(List.of()))))
                        : refused;
            }
        });
        assertThat(new Suite(sabotaged).red())
                .contains(
                        "l5_a_wrong_password_keeps_the_flow_and_says_so",
                        "l11_a_body_that_is_no_object_is_told_on_the_flow")
                .doesNotContain(
                        "l14_an_unknown_login_flow_is_not_found",
                        "l6_a_wrong_password_may_be_followed_by_the_right_one");
    }
}
