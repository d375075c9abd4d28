package dev.portcullis.pages.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.boundary.answer.HtmlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    @TempDir
    Path folder;

    @Test
    void our_own_templates_can_all_be_read() {
        new Templates(null).prepare(List.of("login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout", "part", "tabs", "fedcm", "login"})
    void a_mistake_in_a_template_of_the_folder_is_told_at_start(String name) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), "<p>{#if title}</p>");
        var templates = new Templates(folder);
        assertThatThrownBy(() -> templates.prepare(List.of("login")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The template " + name + " has a mistake: ");
    }

    @Test
    void a_template_of_the_folder_wins() throws IOException {
        Files.writeString(folder.resolve("message.html"), "<p>{title}</p>");
        assertThat(new Templates(folder).write("message", new TemplateModel().with("title", "a < b")))
                .isEqualTo("<p>a &lt; b</p>");
    }

    @Test
    void a_fact_that_is_missing_reads_as_nothing_and_one_with_braces_stays_text() throws IOException {
        Files.writeString(folder.resolve("x.html"), "[{none}][{one}][{#for a in many}{a}{/for}]");
        assertThat(new Templates(folder)
                        .write("x", new TemplateModel().with("one", "{title}").with("many", List.of("<", "{a}"))))
                .isEqualTo("[][{title}][&lt;{a}]");
    }

    @ParameterizedTest
    @CsvSource({"../secret", "a/b", "A", "''", "x.html"})
    void a_name_that_is_none_finds_nothing(String name) {
        var templates = new Templates(folder);
        assertThat(templates.has(name)).isFalse();
        assertThatThrownBy(() -> templates.write(name, new TemplateModel()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void markup_quotes_and_control_characters_are_made_harmless() {
        assertThat(HtmlText.of("<a href=\"x\" b='y'>&\u0000\u001b\t\n"))
                .isEqualTo("&lt;a href=&#34;x&#34; b=&#39;y&#39;&gt;&amp;\uFFFD\uFFFD\t\n");
        assertThat(HtmlText.of("plain")).isSameAs("plain");
    }
}
