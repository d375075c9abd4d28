package dev.portcullis.pages.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.pages.Brand;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    @Test
    void contrast_is_that_of_the_guideline() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21);
        assertThat(Colour.of("#777777").contrast(Colour.WHITE)).isBetween(4.47, 4.49);
    }

    @ParameterizedTest
    @CsvSource({
        "#ffff00,#ffffff",
        "#000000,#000000",
        "#ffffff,#ffffff",
        "#2f5fd0,#eef1f6",
        "#7f7f7f,#808080",
        "#e0115f,#00ff00"
    })
    void any_two_colours_leave_text_readable(String accent, String background) {
        String css = Palette.css(new Brand("x", null, accent, background));
        String[] modes = css.split("prefers-color-scheme", 2);
        for (String mode : modes) {
            Colour card = mode == modes[0] ? Colour.WHITE : variable(mode, "card");
            assertThat(variable(mode, "link").contrast(card)).isGreaterThan(TEXT);
            assertThat(variable(mode, "link").contrast(variable(mode, "wash"))).isGreaterThan(TEXT);
            assertThat(variable(mode, "link-outside").contrast(variable(mode, "background")))
                    .isGreaterThan(TEXT);
            assertThat(variable(mode, "accent").contrast(card)).isGreaterThan(SHAPE);
            assertThat(variable(mode, "on-accent").contrast(variable(mode, "accent")))
                    .isGreaterThan(TEXT);
        }
    }

    private static Colour variable(String css, String name) {
        var found = Pattern.compile("--" + name + ":(#[0-9a-f]{6})").matcher(css);
        assertThat(found.find()).isTrue();
        return Colour.of(found.group(1));
    }
}
