package dev.portcullis.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.settings.CreateNativeSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlow;
import dev.portcullis.ports.settings.UpdateSettingsFlowWithPasswordMethod;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New passwords that guessers try first, without any network. Source: docs/security.md, A4, A5. */
class GuessablePasswordsTest {
    private static final long REFUSED = 4000005;

    private static Person with(String password) {
        return new Person(Person.anyone().email(), password, "Ada", "Lovelace");
    }

    private static void isRefused(ThrowingCallable operation) {
        var refusal = catchThrowableOfType(FrontendException.class, operation);
        var nodes = refusal.error().flow().orElseThrow().ui().nodes();
        assertThat(nodes.stream().flatMap(node -> node.messages().stream()))
                .extracting(UiText::id)
                .containsExactly(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password", "Password1", "iloveyou", "portcullis", "Portcullis2026", "aaaaaaaa", "12345678"})
    @DisplayName("[A4] [A5] [S21] A first start refuses them at signing up")
    void a_first_start_refuses_them_at_signing_up(String password) {
        try (var portcullis = Portcullis.inMemory()) {
            isRefused(() -> new Journeys(portcullis.frontend()).register(with(password)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "123456789012345",
                "acme-accounts.example",
                "my-acme-accounts",
                "aaaaaaaaaaaaaaa"
            })
    @DisplayName("[A4] [A5] [S21] The strict profile refuses them at signing up, whatever their length")
    void the_strict_profile_refuses_them_at_signing_up_whatever_their_length(String password) {
        var strict = ConfigurationSource.empty()
                .with("dsn", "memory")
                .with("portcullis.security", "strict")
                .with("serve.public.base_url", "https://acme-accounts.example/")
                .read();
        try (var portcullis = Portcullis.start(strict)) {
            isRefused(() -> new Journeys(portcullis.frontend()).register(with(password)));
        }
    }

    @Test
    @DisplayName("[A4] [S21] A first start refuses them in the settings")
    void a_first_start_refuses_them_in_the_settings() {
        try (var portcullis = Portcullis.inMemory()) {
            var api = portcullis.frontend();
            var app = Caller.nativeApp().withSessionToken(new Journeys(api).token(with("correct horse battery")));
            var flow = api.createNativeSettingsFlow(new CreateNativeSettingsFlow(app));
            var body = new UpdateSettingsFlowWithPasswordMethod("iloveyou", null, null);

            isRefused(() -> api.updateSettingsFlow(new UpdateSettingsFlow(flow.id(), body, app)));
        }
    }

    @Test
    void the_contract_lets_them_pass() {
        var compat = ConfigurationSource.empty()
                .with("dsn", "memory")
                .with("portcullis.passwords.refuse_common", "false")
                .read();
        try (var portcullis = Portcullis.start(compat)) {
            assertThatCode(() -> new Journeys(portcullis.frontend()).register(with("portcullis")))
                    .doesNotThrowAnyException();
        }
    }
}
