package dev.portcullis.domain.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Drawer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that are too long for one seal. */
class SealedPiecesTest {
    private final Drawer box = new Drawer();
    private final SealedPieces pieces = new SealedPieces(box, "test");

    @Test
    void a_short_text_is_sealed_as_the_box_does_it() {
        String sealed = pieces.seal("short");

        assertThat(box.open("test", sealed)).contains("short");
        assertThat(pieces.open(box.seal("test", "older"))).contains("older");
    }

    @Test
    void a_text_of_any_length_comes_back_whole() {
        String text = "a\ud83d\ude80\u00e9".repeat(60_000);

        assertThat(pieces.open(pieces.seal(text))).contains(text);
    }

    @Test
    void pieces_that_are_missing_moved_or_foreign_open_nothing() {
        List<String> parts = Arrays.asList(pieces.seal("x".repeat(100_000)).split("\\."));
        assertThat(parts).hasSizeGreaterThan(2);

        assertThat(pieces.open(String.join(".", parts.subList(1, parts.size()))))
                .isEmpty();
        assertThat(pieces.open(parts.getFirst())).isEmpty();
        assertThat(pieces.open(String.join(".", parts) + ".")).isEmpty();
        Collections.swap(parts, 0, 1);
        assertThat(pieces.open(String.join(".", parts))).isEmpty();
    }
}
