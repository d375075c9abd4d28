package dev.portcullis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.http.HttpFrontendApi;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.ports.caller.Caller;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the operator's own that cannot be used stop the start with one line that names them. */
class OwnPageFilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void withoutThemItStarts() {
        try (var api = api()) {
            assertThat(Wiring.pages(api, settings(null), request -> Caller.singlePageApp()))
                    .isNotNull();
        }
    }

    @Test
    void a_mistake_in_a_template_is_told() throws IOException {
        Files.writeString(folder.resolve("button.html"), "<p>{#if label}</p>");
        assertThat(complaint(null)).startsWith("portcullis: portcullis.pages: The template button has a mistake: ");
    }

    @Test
    void texts_that_are_no_utf_8_are_told() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.write(texts.resolve("de.properties"), "or = \u00fcber".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(complaint(null))
                .isEqualTo("portcullis: portcullis.pages: " + texts.resolve("de.properties")
                        + " cannot be read: it has to be a text in UTF-8");
    }

    @Test
    void a_logo_that_is_none_is_told() throws IOException {
        Path logo = Files.writeString(folder.resolve("logo.txt"), "logo");
        assertThat(complaint(logo))
                .isEqualTo("portcullis: portcullis.pages: The logo " + logo + " has to be SVG, PNG, JPEG or WebP");
        Path missing = folder.resolve("logo.svg");
        assertThat(complaint(missing))
                .isEqualTo("portcullis: portcullis.pages: The logo " + missing + " cannot be read");
    }

    private String complaint(@Nullable Path logo) {
        try (var api = api()) {
            var told = catchThrowableOfType(
                    BadConfiguration.class, () -> Wiring.pages(api, settings(logo), request -> Caller.singlePageApp()));
            return StartupError.of(told);
        }
    }

    private static HttpFrontendApi api() {
        return HttpFrontendApi.at(URI.create("http://127.0.0.1:1")).build();
    }

    private PageSettings settings(@Nullable Path logo) {
        return new PageSettings(
                new PageUrls("http://127.0.0.1:1", "http://127.0.0.1:1", "/ui"),
                new Brand("Example", logo, "#2f5fd0", "#eef1f6"),
                Set.of("login"),
                List.of(),
                folder,
                null);
    }
}
