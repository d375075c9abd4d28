package dev.portcullis.pages.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.TextType;
import dev.portcullis.ports.message.UiText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        var files = new TextFiles(null);
        var english = files.read("en").keySet();
        var german = files.read("de").keySet().stream()
                .filter(key -> PHRASE.matcher(key).matches() && !key.startsWith("title."))
                .collect(Collectors.toSet());
        assertThat(german).containsExactlyInAnyOrderElementsOf(english);
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
    void what_a_person_typed_is_not_read_as_a_gap() {
        var text = new UiText(4000040, "?", TextType.ERROR, JsonObject.of("value", Json.of("{value}$1\\")));
        assertThat(languages.suiting("de").message(text)).startsWith("{value}$1\\ sieht nicht");
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
