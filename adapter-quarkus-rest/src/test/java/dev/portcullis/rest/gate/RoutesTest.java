package dev.portcullis.rest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.rest.error.ErrorResource;
import dev.portcullis.rest.federation.FedcmResource;
import dev.portcullis.rest.federation.TokenExchangeResource;
import dev.portcullis.rest.health.HealthResource;
import dev.portcullis.rest.login.LoginResource;
import dev.portcullis.rest.logout.LogoutResource;
import dev.portcullis.rest.recovery.RecoveryResource;
import dev.portcullis.rest.registration.RegistrationResource;
import dev.portcullis.rest.schema.SchemaResource;
import dev.portcullis.rest.session.SessionResource;
import dev.portcullis.rest.settings.SettingsResource;
import dev.portcullis.rest.verification.VerificationResource;
import dev.portcullis.rest.webauthn.WebAuthnResource;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the gate and the resources behind it name the same paths. */
class RoutesTest {
    static Stream<Arguments> offered() {
        return Stream.of(
                        LoginResource.class,
                        RegistrationResource.class,
                        SettingsResource.class,
                        RecoveryResource.class,
                        VerificationResource.class,
                        LogoutResource.class,
                        SessionResource.class,
                        TokenExchangeResource.class,
                        FedcmResource.class,
                        ErrorResource.class,
                        WebAuthnResource.class,
                        SchemaResource.class,
                        HealthResource.class)
                .flatMap(resource -> Arrays.stream(resource.getMethods())
                        .filter(method -> verb(method) != null)
                        .map(method -> Arguments.of(verb(method), path(resource, method))));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = resource.getAnnotation(Path.class).value();
        return (below == null ? path : path + "/" + below.value()).replace("{id}", "some-id");
    }

    @ParameterizedTest
    @MethodSource("offered")
    void every_resource_has_its_place_in_the_table(String method, String path) {
        assertThat(new Routes().find(path).takes(method)).isTrue();
    }
}
