package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.testkit.hook.HookCall;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The promises of {@link dev.portcullis.ports.registration.RegistrationApi} and {@link dev.portcullis.ports.login.LoginApi} to services
 * that web hooks call. Source: docs/contract/web-hooks.md.
 */
public interface WebHookContract extends OthersUnderTest {

    private static Person someone(String kind) {
        var person = Person.anyone();
        return person.withEmail(kind + person.email());
    }

    private Refusal refusalToSignUp(Person person) {
        var flow = api().createNativeRegistrationFlow(new CreateNativeRegistrationFlow(Caller.nativeApp()));
        return Refusal.of(() -> journeys().submit(flow, person, Caller.nativeApp()));
    }

    private static Predicate<HookCall> about(Person person) {
        return call -> HookedService.email(call).equals(person.email());
    }

    /** Waits for what may come beside the flow. */
    private HookCall told(String path, Person person) {
        return fakes().hooks().awaitLike(path, about(person));
    }

    /** What came until now. */
    private List<HookCall> calls(String path, Person person) {
        return fakes().hooks().calls().stream()
                .filter(call -> call.path().equals(path))
                .filter(about(person))
                .toList();
    }

    private static String identity(HookCall call) {
        return call.json().object("identity").text("id").orElse("nobody");
    }

    @Test
    default void hk1_a_service_is_told_who_signed_up() {
        var person = Person.anyone();
        var done = journeys().register(person);
        assertThat(identity(told(HookedService.SIGNED_UP, person)))
                .isEqualTo(done.identity().id().toString());
    }

    @Test
    default void hk2_a_service_that_decides_may_refuse_with_a_message_at_a_node() {
        var flow = refusalToSignUp(someone(HookedService.REFUSED)).flow();
        assertThat(Forms.messagesAt(flow, "traits.email")).containsExactly(HookedService.MESSAGE);
    }

    @Test
    default void hk3_whom_a_service_refused_is_not_signed_up() {
        var person = someone(HookedService.REFUSED);
        refusalToSignUp(person);
        Refusal.of(() -> journeys().signIn(person)).flowSaying(Texts.WRONG_CREDENTIALS);
        assertThat(calls(HookedService.SIGNED_UP, person)).isEmpty();
    }

    @Test
    default void hk4_a_service_that_decides_may_change_who_signs_up() {
        var person = someone(HookedService.RENAMED);
        var done = journeys().register(person);
        assertThat(done.identity().traits())
                .isEqualTo(person.withFirst(HookedService.NEW_NAME).traits());
    }

    @Test
    default void hk5_a_service_is_told_who_signs_in() {
        var person = Person.anyone();
        var done = journeys().register(person);
        journeys().signIn(person);
        assertThat(calls(HookedService.SIGNED_IN, person))
                .extracting(WebHookContract::identity)
                .containsExactly(done.identity().id().toString());
    }

    @Test
    default void hk6_no_service_is_told_of_a_wrong_password() {
        var person = known();
        Refusal.of(() -> journeys().signIn(person.withPassword("wrong"))).flowSaying(Texts.WRONG_CREDENTIALS);
        assertThat(calls(HookedService.SIGNED_IN, person)).isEmpty();
    }

    @Test
    default void hk7_a_service_that_fails_ends_the_login() {
        var person = someone(HookedService.FAILED);
        journeys().register(person);
        Refusal.of(() -> journeys().signIn(person)).has(502);
    }

    @Test
    default void hk8_no_service_is_told_of_credentials() {
        var person = known();
        var told = told(HookedService.SIGNED_UP, person);
        assertThat(told.json().object("identity").get("credentials")).isEmpty();
        assertThat(told.body()).doesNotContain(person.password());
    }

    @Test
    default void hk9_each_run_of_a_hook_has_a_name_of_its_own() {
        var person = known();
        journeys().signIn(person);
        journeys().signIn(person);
        assertThat(calls(HookedService.SIGNED_IN, person))
                .hasSize(2)
                .extracting(call -> call.trigger().orElse(""))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}
