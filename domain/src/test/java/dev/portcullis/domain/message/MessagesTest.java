package dev.portcullis.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Messages MESSAGES = new Messages(Wording.english());
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.1200Z");

    static Stream<Named<UiText>> everyMessageByName() {
        return Stream.concat(
                Arrays.stream(Phrase.values()).map(phrase -> Named.of(phrase.name(), MESSAGES.of(phrase))),
                Arrays.stream(Messages.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !List.of("of", "label").contains(method.getName()))
                        .map(method -> Named.of(method.getName(), say(method))));
    }

    @ParameterizedTest
    @MethodSource("everyMessageByName")
    void every_message_has_the_type_and_the_context_of_the_contract(UiText text) {
        var entry = CatalogueEntry.of(text.id());

        assertThat(text.type().value()).isEqualTo(entry.type());
        assertThat(types(text.context())).isEqualTo(entry.context());
        assertThat(text.text()).isNotBlank();
    }

    @Test
    void no_two_names_say_the_same_message() {
        assertThat(everyMessageByName().map(named -> named.getPayload().id()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(110);
    }

    @Test
    void an_expired_flow_tells_the_moment_as_text_and_as_seconds() {
        assertThat(MESSAGES.loginFlowExpired(AT).context())
                .isEqualTo(JsonObject.of(
                        "expired_at", Json.of("2026-01-02T03:04:05.12Z"), "expired_at_unix", Json.of(1767323045)));
    }

    @Test
    void a_trait_is_labelled_by_its_title() {
        var label = MESSAGES.labelTrait("traits.email", "Your post box");

        assertThat(label)
                .isEqualTo(new UiText(
                        1070002,
                        "Your post box",
                        TextType.INFO,
                        JsonObject.of("name", Json.of("traits.email"), "title", Json.of("Your post box"))));
    }

    @Test
    void a_label_can_be_in_the_callers_words() {
        assertThat(MESSAGES.label("n***@example.org"))
                .isEqualTo(new UiText(1070000, "n***@example.org", TextType.INFO));
    }

    @Test
    void a_general_reason_is_the_text() {
        assertThat(MESSAGES.generic("The body is not JSON.").text()).isEqualTo("The body is not JSON.");
    }

    @Test
    void any_number_of_the_catalogue_can_be_said() {
        assertThat(MESSAGES.of(1050002, JsonObject.of("provider", Json.of("example"))))
                .satisfies(text -> assertThat(text.type()).isEqualTo(TextType.INFO))
                .satisfies(text -> assertThat(text.text()).contains("example"));
    }

    private static UiText say(Method method) {
        try {
            return (UiText) method.invoke(
                    MESSAGES,
                    Arrays.stream(method.getParameterTypes())
                            .map(MessagesTest::sample)
                            .toArray());
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(method.toString(), broken);
        }
    }

    private static Object sample(Class<?> type) {
        return Map.of(
                        String.class,
                        "words",
                        int.class,
                        7,
                        long.class,
                        7L,
                        Instant.class,
                        AT,
                        List.class,
                        List.of(new UiText(1, "words", TextType.INFO)),
                        JsonArray.class,
                        JsonArray.ofTexts(List.of("password")))
                .get(type);
    }

    private static Map<String, String> types(JsonObject context) {
        var types = new TreeMap<String, String>();
        context.members().forEach((name, value) -> types.put(name, value.type().replace("number", "integer")));
        return types;
    }
}
