package dev.portcullis.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.json.Samples.Sample;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.logout.LogoutFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.verification.VerificationFlow;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.parsson.JsonProviderImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    private static final ContractJson JSON = ContractJson.create();

    private static final Map<String, Class<? extends Flow>> FLOWS = Map.of(
            "LoginFlow", LoginFlow.class,
            "RegistrationFlow", RegistrationFlow.class,
            "SettingsFlow", SettingsFlow.class,
            "RecoveryFlow", RecoveryFlow.class,
            "VerificationFlow", VerificationFlow.class);

    static List<Sample> samples() {
        return Samples.all().filter(sample -> !isStray(sample)).toList();
    }

    // One site of the reference lets a member of its own code slip out; what a program reads of it is the rest.
    private static boolean isStray(Sample sample) {
        return sample.has("CredentialsMissing");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_read_and_written_again_is_the_same_in_the_same_order(Sample sample) {
        // Text, not values: two objects are equal in any order.
        assertThat(again(sample).toString()).isEqualTo(sample.body().toString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_written_is_read_as_the_same_records(Sample sample) {
        Object once = read(sample, body(sample));
        assertThat(read(sample, write(sample, once))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_order_of_members_changes_nothing_when_reading(Sample sample) {
        byte[] reversed = reversed(sample.body()).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(read(sample, reversed)).isEqualTo(read(sample, body(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void json_binding_writes_the_same_bytes(Sample sample) {
        Object value = read(sample, body(sample));
        if (!sample.operation().equals("exchangeSessionToken")) {
            assertThat(JSON.jsonb().toJson(value)).isEqualTo(JSON.writeText(value));
        }
    }

    @Test
    void a_stray_member_beside_an_error_is_ignored() {
        List<Sample> strays = Samples.all().filter(SamplesTest::isStray).toList();
        assertThat(strays)
                .hasSize(1)
                .allSatisfy(sample ->
                        assertThat(((JsonObject) again(sample)).keySet()).containsExactly("error"));
    }

    private static JsonValue again(Sample sample) {
        String text = new String(write(sample, read(sample, body(sample))), StandardCharsets.UTF_8);
        return new JsonProviderImpl().createReader(new StringReader(text)).readValue();
    }

    private static byte[] body(Sample sample) {
        return sample.body().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] write(Sample sample, Object value) {
        return value instanceof SuccessfulNativeLogin login
                        && sample.operation().equals("exchangeSessionToken")
                ? JSON.writeExchanged(login)
                : JSON.write(value);
    }

    private static Object read(Sample sample, byte[] body) {
        Class<?> type = typeOf(sample);
        return type == FrontendError.class
                ? JSON.readError(sample.status(), flowOf(sample), body)
                : JSON.read(type, body);
    }

    private static Class<?> typeOf(Sample sample) {
        if (sample.has("error") && sample.has("id")) {
            return FlowError.class;
        }
        if (sample.has("error") || sample.status() == 400) {
            return FrontendError.class;
        }
        var flow = flowOf(sample);
        if (sample.has("ui") && flow != null) {
            return flow;
        }
        if (sample.has("identity") && sample.has("continue_with")) {
            return SuccessfulNativeRegistration.class;
        }
        if (sample.has("session")) {
            return SuccessfulNativeLogin.class;
        }
        return switch (sample.operation()) {
            case "createBrowserLogoutFlow" -> LogoutFlow.class;
            case "disableMyOtherSessions" -> DeleteMySessionsCount.class;
            case "listMySessions" -> SessionPage.class;
            default -> Session.class;
        };
    }

    private static @Nullable Class<? extends Flow> flowOf(Sample sample) {
        return FLOWS.entrySet().stream()
                .filter(entry -> sample.operation().endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static JsonValue reversed(JsonValue value) {
        return switch (value) {
            case JsonObject object -> reversed(object);
            case JsonArray array -> {
                var items = new JsonProviderImpl().createArrayBuilder();
                array.forEach(item -> items.add(reversed(item)));
                yield items.build();
            }
            default -> value;
        };
    }

    private static JsonObject reversed(JsonObject object) {
        var members = new JsonProviderImpl().createObjectBuilder();
        List.copyOf(object.entrySet())
                .reversed()
                .forEach(member -> members.add(member.getKey(), reversed(member.getValue())));
        return members.build();
    }
}
