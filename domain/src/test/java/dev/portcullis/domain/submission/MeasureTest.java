package dev.portcullis.domain.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is longer than the limits is refused when it is read, wherever it stands and however it is written. */
class MeasureTest {
    private static final InputLimits LIMITS = new InputLimits(100, 1_000, 50, 1_000, 5);
    private static final SubmissionReader READER = new SubmissionReader(new TestJson(), LIMITS);
    private static final JsonObject SCHEMA = TestJson.object("""
            {'properties':{'traits':{'type':'object','properties':{
              'name':{'type':'string'},'age':{'type':'number'},'tags':{'type':'array','items':{'type':'string'}},
              'more':{'type':'object'}}}}}
            """);
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method", "identifier", "password", "code", "csrf_token")
            .withTransientPayload()
            .withTraits(
                    TraitSchema.of("any", SCHEMA, true, document -> List.of()).fields());

    private static SubmittedValues form(Map<String, List<String>> fields) {
        return READER.read(new Submission.FormBody(fields), FIELDS);
    }

    private static SubmittedValues body(JsonObject body) {
        return READER.read(Submission.of(body), FIELDS);
    }

    @ParameterizedTest
    @DisplayName("[S3] A text longer than the limit is refused in every field, read or not, without being repeated")
    @ValueSource(strings = {"method", "identifier", "code", "traits.name", "traits.tags", "csrf_token", "other"})
    void a_long_text_is_refused_in_every_field(String name) {
        for (String letter : List.of("x", "é", "€", "😀")) {
            String fits = letter.repeat(100 / letter.getBytes(StandardCharsets.UTF_8).length);
            String tooLong = fits + "xx";
            assertThatCode(() -> form(Map.of(name, List.of(fits)))).doesNotThrowAnyException();
            assertThatCode(() -> body(JsonObject.of(name, Json.of(fits)))).doesNotThrowAnyException();
            assertThatThrownBy(() -> form(Map.of(name, List.of("a", tooLong))))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("the field " + name + " is longer than 100 bytes");
            assertThatThrownBy(() -> body(JsonObject.of(name, Json.of(tooLong))))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("the field " + name + " is longer than 100 bytes");
        }
    }

    @Test
    @DisplayName("[S3] A password is neither kept nor shown, and bounded all the same")
    void a_long_password_is_for_the_hash_to_judge() {
        String most = "x".repeat(128 * 1024);
        assertThat(form(Map.of("password", List.of(most))).text("password")).isEqualTo(most);
        assertThatThrownBy(() -> form(Map.of("password", List.of(most + "x"))))
                .hasMessage("the field password is longer than 131072 bytes");
        assertThatThrownBy(() -> body(JsonObject.of("traits", JsonObject.of("password", Json.of(most)))))
                .hasMessage("the field traits.password is longer than 100 bytes");
    }

    @Test
    @DisplayName("[S3] A text is bounded however deep it stands")
    void a_long_text_is_refused_within_lists_and_objects() {
        Json text = Json.of("x".repeat(101));
        assertThatThrownBy(() -> body(JsonObject.of("traits", JsonObject.of("more", JsonObject.of("a", text)))))
                .hasMessage("the field traits.more.a is longer than 100 bytes");
        assertThatThrownBy(() ->
                        body(JsonObject.of("transient_payload", JsonObject.of("a", new JsonArray(List.of(text))))))
                .hasMessage("the field transient_payload.a is longer than 100 bytes");
    }

    @Test
    @DisplayName("[S3] All values together, and their names, are bounded")
    void the_sum_is_bounded() {
        List<String> tenth = List.of("x".repeat(90));
        assertThatCode(() -> form(Map.of("traits.tags", Collections.nCopies(8, "x".repeat(90)))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> form(Map.of("traits.tags", Collections.nCopies(11, "x".repeat(90)))))
                .hasMessage("the submission is longer than 1000 bytes");
        JsonObject named = JsonObject.EMPTY;
        for (int i = 0; i < 11; i++) {
            named = named.with("n".repeat(90) + i, Json.of(""));
        }
        JsonObject names = named;
        assertThatThrownBy(() -> body(names)).hasMessage("the submission is longer than 1000 bytes");
        assertThatThrownBy(() -> form(Map.of("name".repeat(200), tenth)))
                .hasMessage("the name of a field is longer than 512 characters");
    }

    @Test
    @DisplayName("[S3] The values are counted, however small they are, and in JSON that a form wrote as text, too")
    void the_number_of_values_is_bounded() {
        assertThatThrownBy(() -> form(Map.of("a", Collections.nCopies(51, ""))))
                .hasMessage("the submission has more than 50 values");
        assertThatThrownBy(() -> body(JsonObject.of("a", new JsonArray(Collections.nCopies(50, JsonNull.NULL)))))
                .hasMessage("the submission has more than 50 values");
        var longer = new InputLimits(1_000, 5_000, 50, 1_000, 5);
        var written =
                new Submission.FormBody(Map.of("transient_payload", List.of("{\"a\":[" + "1,".repeat(50) + "1]}")));
        assertThatThrownBy(() -> new SubmissionReader(new TestJson(), longer).read(written, FIELDS))
                .hasMessage("the submission has more than 50 values");
    }

    @Test
    @DisplayName("[H8] A submission nests to a bounded depth, also where no parser has looked")
    void depth_is_bounded() {
        Json deep = Json.of(1);
        for (int i = 0; i < 10_000; i++) {
            deep = new JsonArray(List.of(deep));
        }
        var limits = new InputLimits(100, 100_000, 100_000, 100, 5);
        Json nested = deep;
        assertThatThrownBy(() -> new SubmissionReader(new TestJson(), limits)
                        .read(Submission.of(JsonObject.of("traits", nested)), FIELDS))
                .hasMessage("the submission nests deeper than 64 levels");
    }

    @Test
    @DisplayName("[S3] An index or a path in a name makes nothing that was not sent")
    void names_that_look_like_places_cost_nothing() {
        SubmittedValues read = form(Map.of(
                "traits.tags.999999999",
                List.of("x"),
                "traits" + ".a".repeat(200),
                List.of("x"),
                "traits.name",
                List.of("n")));
        assertThat(read.traits()).isEqualTo(TestJson.json("{'name':'n','more':{}}"));
    }

    @ParameterizedTest
    @DisplayName("[S30] Half of a surrogate pair is refused in every field")
    @ValueSource(strings = {"\ud800", "x\udfffy", "\udc00\ud800", "\ud83d\ude00\ud83d"})
    void half_a_character_is_refused(String text) {
        for (String name : List.of("password", "identifier", "traits.name", "other")) {
            assertThatThrownBy(() -> form(Map.of(name, List.of(text))))
                    .hasMessage("the field " + name + " holds half of a character");
            assertThatThrownBy(() -> body(JsonObject.of(name, Json.of(text))))
                    .hasMessage("the field " + name + " holds half of a character");
        }
        assertThatThrownBy(() -> body(JsonObject.of("traits", JsonObject.of("a" + text, Json.of(1)))))
                .hasMessage("the name of a field holds half of a character");
    }

    @Test
    void whatever_is_read_is_no_larger_than_the_limits_allow() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            JsonObject body = (JsonObject) anything(random, 0);
            try {
                JsonObject read = body(JsonObject.of("traits", body, "transient_payload", body))
                        .values();
                assertThat(new TestJson().write(read).length()).isLessThan(4_000);
            } catch (Unreadable refused) {
                assertThat(refused.reason()).hasSizeLessThan(700);
            }
        }
    }

    private static Json anything(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(depth > 5 ? 1 : 0, 5)) {
            case 0 -> {
                JsonObject object = JsonObject.EMPTY;
                for (int i = random.nextInt(8); i > 0; i--) {
                    object = object.with("k".repeat(1 + random.nextInt(60)), anything(random, depth + 1));
                }
                yield object;
            }
            case 1 -> Json.of("v".repeat(random.nextInt(120)));
            case 2 -> new JsonNumber(new BigDecimal("9".repeat(1 + random.nextInt(500))));
            case 3 ->
                new JsonArray(
                        Collections.nCopies(random.nextInt(10), depth > 5 ? Json.of(1) : anything(random, depth + 1)));
            default -> JsonNull.NULL;
        };
    }
}
