package dev.portcullis.pages.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Pattern PHRASE = Pattern.compile("[a-z].*");

    private final Languages languages = new Languages(null);

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none|en",
                "de|de",
                "de-AT,de;q=0.9,en;q=0.8|de",
                "fr,en;q=0.5|en",
                "fr;q=0.9,de;q=0.4|de",
                "en;q=0.3,de;q=0.4|de",
                "*|en",
                "\u202e<script>|en",
                ";;;|en"
            })
    void a_visitor_reads_the_language_that_the_browser_asks_for(String header, String language) {
        assertThat(languages.suiting(header).language()).isEqualTo(language);
    }

    @Test
    void a_header_without_end_is_not_read() {
        assertThat(languages.suiting("de," + "x,".repeat(10_000)).language()).isEqualTo("en");
    }

    @Test
    void every_phrase_is_said_in_german_too() {
        assertThat(phrases("de")).containsExactlyInAnyOrderElementsOf(phrases("en"));
    }

    private static Set<String> phrases(String language) {
        return new TextFiles(null, Map.of())
                .read(language).keySet().stream()
                        .filter(key -> PHRASE.matcher(key).matches())
                        .filter(key -> !key.startsWith("title.") && !key.startsWith("reason."))
                        .filter(key -> !key.startsWith("type."))
                        .collect(Collectors.toSet());
    }

    @Test
    void no_german_phrase_is_the_english_one() {
        var english = new TextFiles(null, Map.of()).read("en");
        var german = new TextFiles(null, Map.of()).read("de");
        assertThat(german.keySet())
                .filteredOn(key -> german.get(key).equals(english.get(key)))
                .containsExactlyInAnyOrder("format.direction", "group.passkey", "again.wait");
    }

    @Test
    void every_reason_that_is_known_is_said_in_german() {
        var names = Reasons.ours().names();
        assertThat(reasons("de")).containsExactlyInAnyOrderElementsOf(names).doesNotHaveDuplicates();
        assertThat(names).containsAll(reasons("en"));
    }

    private static List<String> reasons(String language) {
        return new TextFiles(null, Map.of())
                .read(language).keySet().stream()
                        .filter(key -> key.startsWith("reason."))
                        .map(key -> key.substring("reason.".length()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must have the format email|Bitte geben Sie eine E-Mail-Adresse ein.|Please type an e-mail address.",
                "must have the format x|Das hat nicht die erwartete Form (x).|This does not have the form that is expected (x).",
                "must have a, for it has 'b'|Mit der Angabe „b“ wird auch „a“ gebraucht.|With b, a is needed too.",
                "The provider did not sign you in.|Der Anbieter hat Sie nicht angemeldet.|The provider did not sign you in.",
                "The provider's token does not count: x.|Was der Anbieter mitgeteilt hat, zählt nicht. Bitte versuchen Sie es noch einmal.|The provider's token does not count: x.",
                "This account is switched off.|Dieses Konto ist gesperrt.|This account is switched off."
            })
    void a_reason_in_words_is_known_again(String reason, String german, String english) {
        var text = new UiText(4000001, reason, TextType.ERROR, JsonObject.of("reason", Json.of(reason)));
        assertThat(languages.suiting("de").say(text)).isEqualTo(new TranslatedText(german, null));
        assertThat(languages.suiting("en").say(text)).isEqualTo(new TranslatedText(english, null));
    }

    @Test
    void a_reason_that_nobody_knows_stays_and_is_marked_as_english() {
        var text = new UiText(4000001, "?", TextType.ERROR, JsonObject.of("reason", Json.of("Sold out.")));
        assertThat(languages.suiting("de").say(text)).isEqualTo(new TranslatedText("Sold out.", "en"));
        assertThat(languages.english().say(text)).isEqualTo(new TranslatedText("Sold out.", null));
        var unknown = new UiText(1, "Something new", TextType.INFO);
        assertThat(languages.suiting("de").say(unknown)).isEqualTo(new TranslatedText("Something new", "en"));
    }

    @Test
    void a_reason_without_end_is_not_looked_for() {
        String endless = "must have the format " + "x".repeat(10_000);
        assertThat(languages.suiting("de").reason(endless)).isEqualTo(new TranslatedText(endless, "en"));
    }

    @Test
    void the_ways_to_an_account_that_is_there_are_named_as_the_page_names_them() {
        var context = JsonObject.of("credential_identifier_hint", Json.of("a@example.org"))
                .with("available_credential_types", JsonArray.ofTexts(List.of("password", "new")))
                .with("available_oidc_providers", JsonArray.ofTexts(List.of("Fed")));
        assertThat(languages.suiting("de").message(new UiText(4000028, "?", TextType.ERROR, context)))
                .isEqualTo("a@example.org hat hier schon ein Konto. Wege, sich dort anzumelden: Passwort, new, Fed.");
    }

    @Test
    void a_message_that_lacks_a_value_is_said_as_the_flow_says_it() {
        var german = languages.suiting("de");
        var whole = new UiText(1010002, "Continue with X", TextType.INFO, JsonObject.of("provider", Json.of("X")));
        assertThat(german.message(whole)).isEqualTo("Weiter mit X");
        assertThat(german.message(new UiText(1010002, "Continue", TextType.INFO)))
                .isEqualTo("Continue");
        assertThat(german.message(new UiText(1, "Something new", TextType.INFO)))
                .isEqualTo("Something new");
    }

    @Test
    void a_message_that_lacks_a_value_may_have_a_plainer_sentence() {
        assertThat(languages.suiting("de").say(new UiText(1010016, "?", TextType.INFO)))
                .isEqualTo(new TranslatedText(
                        "Zu Ihren Angaben gibt es hier schon ein Konto. Melden Sie sich dort an, dann verbinden wir die beiden.",
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer|Geben Sie eine ganze Zahl ein.",
                "number,null|Geben Sie eine Zahl ein.",
                "string,array|Geben Sie Text oder eine Liste ein.",
                "boolean|Geben Sie Ja oder Nein ein.",
                "object|Geben Sie mehrere Werte ein.",
                "null|Das hat nicht die Form, die hier gebraucht wird.",
                "unheard-of|Das hat nicht die Form, die hier gebraucht wird."
            })
    @DisplayName("[U33] What a field takes is said in words that people use")
    void what_a_field_takes_is_said_in_words_that_people_use(String types, String german) {
        var context = JsonObject.of("allowed_types", JsonArray.ofTexts(List.of(types.split(","))));
        assertThat(languages.suiting("de").message(new UiText(4000026, "?", TextType.ERROR, context)))
                .isEqualTo(german);
    }

    @Test
    void what_a_person_typed_is_not_read_as_a_gap() {
        var text = new UiText(4000040, "?", TextType.ERROR, JsonObject.of("value", Json.of("{value}$1\\")));
        assertThat(languages.suiting("de").message(text)).startsWith("{value}$1\\ ist keine");
    }

    @Test
    void the_title_of_a_field_is_translated_where_we_know_it() {
        var german = languages.suiting("de");
        assertThat(german.message(titled("First name"))).isEqualTo("Vorname");
        assertThat(german.message(titled("Shoe size"))).isEqualTo("Shoe size");
    }

    private static UiText titled(String title) {
        return new UiText(1070002, title, TextType.INFO, JsonObject.of("title", Json.of(title)));
    }

    @Test
    void a_file_adds_a_language_and_changes_words_of_ours(@TempDir Path folder) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("texts"));
        Files.writeString(texts.resolve("fr.properties"), "login.title = Se connecter\n");
        Files.writeString(texts.resolve("de.properties"), "login.title = Hereinspaziert\n");
        var own = new Languages(folder);
        assertThat(own.suiting("fr").phrase("login.title")).isEqualTo("Se connecter");
        assertThat(own.suiting("fr").phrase("or")).isEqualTo("or");
        assertThat(own.suiting("de").phrase("login.title")).isEqualTo("Hereinspaziert");
        assertThat(own.suiting("de").phrase("or")).isEqualTo("oder");
    }
}
