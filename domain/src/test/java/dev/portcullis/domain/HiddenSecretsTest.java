package dev.portcullis.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record of the boundary shows a secret in its {@code toString}: logs and exception messages are full of those. */
class HiddenSecretsTest {
    private static final String CANARY = "canary-7f3a";
    private static final String ROOT = "dev/portcullis/ports";

    /** Names of components that hold secrets, wherever they stand. */
    private static final List<String> SECRET = List.of(
            "password",
            "token",
            "code",
            "secret",
            "hash",
            "sealed",
            "csrf",
            "lookup",
            "nonce",
            "webauthn",
            "passkey",
            "totp",
            "bearer",
            "cookie",
            "signature");
    /** Components that are named like a secret and are none. */
    private static final Set<String> HARMLESS = Set.of(
            "GenericError.code",
            "ListMySessions.pageToken",
            "ToSession.tokenizeAs",
            "CreateNativeLoginFlow.returnSessionTokenExchangeCode",
            "CreateNativeRegistrationFlow.returnSessionTokenExchangeCode",
            "Script.nonce",
            "FedcmProvider.nonce");

    /** What is entered and what is kept, under names that tell nothing. All of a submission counts, too. */
    private static final Set<String> SECRET_BY_PLACE = Set.of(
            "Cookie.value",
            "Password.value",
            "PasswordHash.value",
            "Credential.config",
            "Credential.identifiers",
            "JsonBody.value",
            "FormBody.fields",
            "Query.fields");

    static Stream<Class<?>> records() {
        return classes().filter(Class::isRecord).filter(type -> holdsSecret(type, List.of()));
    }

    private static Stream<Class<?>> classes() {
        try {
            URI place = FrontendApi.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            if (!place.getPath().endsWith(".jar")) {
                return names(Path.of(place)).stream().map(HiddenSecretsTest::load);
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                return names(jar.getPath("/")).stream().map(HiddenSecretsTest::load);
            }
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> names(Path root) {
        try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static boolean isSecret(Class<?> type, RecordComponent part) {
        String place = type.getSimpleName() + "." + part.getName();
        String name = part.getName().toLowerCase(Locale.ROOT);
        return !HARMLESS.contains(place)
                && (SECRET.stream().anyMatch(name::contains)
                        || SECRET_BY_PLACE.contains(place)
                        || place.startsWith("Update") && !name.equals("method"));
    }

    /** Whether a text or JSON somewhere inside is a secret. */
    private static boolean holdsSecret(Class<?> type, List<Class<?>> outer) {
        if (outer.contains(type)) {
            return false;
        }
        var deeper = new ArrayList<>(outer);
        deeper.add(type);
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(part -> isText(part.getType()) && isSecret(type, part)
                        || part.getType().isRecord() && holdsSecret(part.getType(), deeper));
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || Json.class.isAssignableFrom(type) || type == List.class || type == Map.class;
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_with_a_secret_does_not_show_it(Class<?> type) {
        Object made = make(type, false);

        assertThat(made.toString()).doesNotContain(CANARY);
    }

    @Test
    void the_search_finds_records() {
        assertThat(records().map(Class::getSimpleName))
                .contains(
                        "Caller",
                        "Cookie",
                        "PasswordHash",
                        "SuccessfulNativeLogin",
                        "UpdateLoginFlowWithPasswordMethod",
                        "UpdateLoginFlowWithTotpMethod",
                        "StoredSession",
                        "PausedSubmission",
                        "LogoutFlow",
                        "ExchangeSessionToken")
                .hasSizeGreaterThan(30);
    }

    private static Object make(Class<?> type, boolean secret) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> value(part.getType(), part.getGenericType(), secret || isSecret(type, part)))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    private static Object value(Class<?> type, Type generic, boolean secret) {
        String text = secret ? CANARY : "plain";
        if (type == String.class) {
            return text;
        } else if (type == Json.class) {
            return Json.of(text);
        } else if (type == JsonObject.class) {
            return JsonObject.of("member", Json.of(text));
        } else if (type == JsonArray.class) {
            return JsonArray.ofTexts(List.of(text));
        } else if (type == List.class) {
            return List.of(item(generic, 0, secret));
        } else if (type == Map.class) {
            return Map.of("member", item(generic, 1, secret));
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type == int.class || type == Integer.class) {
            return 400;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == Duration.class) {
            return Duration.ZERO;
        } else if (type == UUID.class) {
            return new UUID(1, 1);
        } else if (type == URI.class) {
            return URI.create("https://example.org/");
        } else if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        } else if (type == Cookies.class) {
            return Cookies.of(Map.of("session", CANARY));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return make(type, secret && type.getRecordComponents().length == 1);
        } else if (type.isSealed()) {
            return value(type.getPermittedSubclasses()[0], type.getPermittedSubclasses()[0], secret);
        } else if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return make(LoginFlow.class, secret);
        }
        return "plain";
    }

    private static Object item(Type generic, int at, boolean secret) {
        Type argument =
                generic instanceof ParameterizedType several ? several.getActualTypeArguments()[at] : String.class;
        if (argument instanceof Class<?> type) {
            return value(type, type, secret);
        }
        return argument instanceof ParameterizedType inner
                ? value((Class<?>) inner.getRawType(), inner, secret)
                : secret ? CANARY : "plain";
    }
}
