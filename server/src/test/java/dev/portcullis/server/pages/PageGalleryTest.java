package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, narrow and wide, light and dark: readable for all, and kept as a picture. */
@NeedsBrowser
class PageGalleryTest extends WithBrowser {
    private static final int NARROW = 320;
    private static final int WIDE = 1000;

    private final Gallery gallery = Gallery.open();

    @AfterAll
    void close() {
        gallery.close();
    }

    Stream<String> names() {
        return gallery.names().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void nothing_keeps_people_out_of_a_page(String name) {
        browser.wide(NARROW)
                .inDark(true)
                .open(gallery.address(name))
                .fitsTheWindow()
                .isAccessible();
        browser.wide(2 * NARROW).withText("200%").fitsTheWindow().withText("");
        browser.wide(WIDE).inDark(false).fitsTheWindow().isAccessible().keep("flow-" + name);
        browser.saysNothingBad();
    }

    @Test
    void the_same_page_speaks_german() {
        try {
            browser.reading("de").open(gallery.address("registration-after-invalid"));
            assertThat(browser.heading()).isEqualTo("Konto erstellen");
            assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo("de");
            browser.isAccessible().keep("german-registration");
        } finally {
            browser.reading("en");
        }
    }

    @Test
    void a_language_that_is_written_from_right_to_left_is_laid_out_so(@TempDir Path folder) throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("ar.properties"),
                "format.direction = rtl\nlogin.title = \u062a\u0633\u062c\u064a\u0644 \u0627\u0644\u062f\u062e\u0648\u0644\n");
        try (Gallery arabic = Gallery.open(folder)) {
            browser.reading("ar").wide(NARROW).open(arabic.address("login-choose_method-password"));
            assertThat(browser.one("html").getDomAttribute("dir")).isEqualTo("rtl");
            browser.fitsTheWindow().isAccessible();
            assertThat(browser.one(".reveal").getRect().getX())
                    .isLessThan(browser.one("[name=password]").getRect().getX() + 10);
            browser.wide(WIDE).keep("right-to-left");
        } finally {
            browser.reading("en").wide(WIDE);
        }
    }
}
