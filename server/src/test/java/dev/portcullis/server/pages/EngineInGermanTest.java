package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.ViolationMessages;
import dev.portcullis.domain.message.Wording;
import dev.portcullis.json.ContractJson;
import dev.portcullis.jsonschema.JsonSchemaCompiler;
import dev.portcullis.pages.text.Languages;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.pages.text.TranslatedText;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the engine can say to a person, the pages can say in German: by number, by the validator, by a reason in words. */
class EngineInGermanTest {
    private static final Texts GERMAN = new Languages(null).suiting("de");
    private static final Wording ENGLISH = Wording.english();
    private static final Messages MESSAGES = new Messages(ENGLISH);

    // All that they say is a value: a secret, a caption, a reason.
    private static final Set<Long> NOTHING_BUT_A_VALUE =
            Set.of(1050006L, 1050009L, 1050015L, 1070000L, 4000001L, 5000001L);
    private static final long MOST = 100;

    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern REASON = Pattern.compile(
            "(?:generic\\(|passwordRefused\\(|Unreadable\\(|FrontendErrors\\.(?!notFound|invalid)\\w+\\(|refused\\(|(?<!LOG\\.)error\\(|String reason = )\\s*"
                    + "(?:[\\w.]+,\\s*)*(" + LITERAL + "(?:\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*" + LITERAL + ")*)");
    private static final Pattern VALUE = Pattern.compile("\"\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*\"");
    private static final int FEWEST = 40;

    @Test
    void every_number_has_a_german_sentence() {
        var known = numbers().filter(EngineInGermanTest::isKnown).toList();
        assertThat(known).hasSizeGreaterThan(100);
        assertThat(known)
                .filteredOn(id -> !NOTHING_BUT_A_VALUE.contains(id))
                .allSatisfy(id -> assertThat(GERMAN.say(new UiText(id, "?", TextType.INFO, everything()))
                                .language())
                        .isNull());
    }

    private static Stream<Long> numbers() {
        return LongStream.of(1, 4, 5)
                .boxed()
                .flatMap(type -> LongStream.range(0, 9)
                        .boxed()
                        .flatMap(flow ->
                                LongStream.range(0, MOST).mapToObj(text -> type * 1_000_000 + flow * 10_000 + text)));
    }

    private static boolean isKnown(long id) {
        return !ENGLISH.text(id, JsonObject.EMPTY).equals(ENGLISH.text(-1, JsonObject.EMPTY));
    }

    private static JsonObject everything() {
        JsonObject context = JsonObject.EMPTY;
        for (String name : """
                provider duplicateIdentifier address title display_name masked_address min_length max_length actual_length
                pattern actual minimum maximum base max_items min_items actual_items index_a index_b expected breaches value
                credential_identifier_hint reason""".split("\\s+")) {
            context = context.with(name, Json.of("x"));
        }
        return context;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'enum': ['red', 'green']}|'blue'",
                "{'format': 'email'}|''",
                "{'format': 'tel'}|''",
                "{'format': 'uri'}|'x y'",
                "{'format': 'date'}|'x'",
                "{'format': 'date-time'}|'x'",
                "{'format': 'time'}|'x'",
                "{'format': 'ipv4'}|'x'",
                "{'additionalProperties': false}|{'a': 1}",
                "{'not': {'type': 'string'}}|'x'",
                "{'oneOf': [{}, {}]}|'x'",
                "{'contains': {'type': 'string'}}|[1]",
                "{'items': [{}], 'additionalItems': false}|[1, 2]",
                "{'minProperties': 1}|{}",
                "{'maxProperties': 0}|{'a': 1}",
                "{'dependencies': {'a': ['b']}}|{'a': 1}",
                "{'propertyNames': {'enum': ['b']}}|{'a': 1}",
                "{'properties': {'a': false}}|{'a': 1}",
                "{'type': 'string'}|1",
                "{'const': 'a'}|'b'",
                "{'const': ['a']}|'b'",
                "{'pattern': '^a$'}|'b'",
                "{'required': ['a']}|{}",
                "{'minLength': 2}|'b'",
                "{'multipleOf': 2}|1"
            })
    void whatever_the_validator_finds_is_said_in_german(String schema, String document) {
        var violations = new JsonSchemaCompiler().compile("test", json(schema)).validate(json(document));
        assertThat(violations).isNotEmpty().allSatisfy(violation -> {
            UiText english = new ViolationMessages(MESSAGES).of(violation);
            TranslatedText german = GERMAN.say(english);
            assertThat(german.language()).as(english.text()).isNull();
            assertThat(german.text()).isNotEqualTo(english.text());
        });
    }

    private static Json json(String text) {
        return ContractJson.create().parseText(text.replace('\'', '"'));
    }

    @Test
    void every_reason_that_the_engine_gives_in_words_is_said_in_german() {
        var reasons = Stream.of("../domain/src/main/java", "../http-boundary/src/main/java")
                .flatMap(EngineInGermanTest::sources)
                .flatMap(source -> REASON.matcher(source).results())
                .map(EngineInGermanTest::sentence)
                .filter(sentence -> sentence.contains(" "))
                .distinct()
                .toList();
        assertThat(reasons)
                .hasSizeGreaterThan(FEWEST)
                .allSatisfy(reason ->
                        assertThat(GERMAN.reason(reason).language()).as(reason).isNull());
    }

    @Test
    @DisplayName("[A4] A password is refused with its reason in German")
    void a_password_is_refused_with_its_reason_in_german() {
        assertThat(GERMAN.message(MESSAGES.passwordRefused("it is one of those that are guessed first")))
                .isEqualTo("Wählen Sie ein anderes Passwort: Es gehört zu denen, die zuerst geraten werden.");
        assertThat(GERMAN.message(MESSAGES.passwordRefused("of a reason that nobody here knows")))
                .isEqualTo("Wählen Sie ein anderes Passwort.");
    }

    private static String sentence(MatchResult found) {
        String literals = VALUE.matcher(found.group(1)).replaceAll("x");
        return literals.substring(1, literals.length() - 1);
    }

    private static Stream<String> sources(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(EngineInGermanTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_pause_after_wrong_codes_is_said_in_german() {
        assertThat(GERMAN.reason("Too many wrong codes in a row; try again in 1 second.")
                        .text())
                .contains("falsche Codes", "einer Sekunde");
        assertThat(GERMAN.reason("Too many wrong codes in a row; try again in 8 seconds.")
                        .text())
                .contains("falsche Codes", "8 Sekunden");
    }

    @Test
    void a_pause_after_wrong_passwords_is_said_in_german() {
        assertThat(GERMAN.reason("Too many wrong passwords in a row; try again in 1 second.")
                        .text())
                .contains("einer Sekunde");
        assertThat(GERMAN.reason("Too many wrong passwords in a row; try again in 8 seconds.")
                        .text())
                .contains("8 Sekunden");
    }
}
