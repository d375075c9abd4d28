package dev.portcullis.domain.courier;

import dev.portcullis.ports.secret.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Seals texts of any length: what is longer than a {@link SecretBox} takes is sealed in pieces, each of which opens in its place
 * alone. A short text is sealed as the box does it.
 */
public final class SealedPieces {
    /** What no sealed text has in it, see {@link SecretBox} R6. */
    private static final String BETWEEN = ".";

    /** So many characters have less than 64 KiB in UTF-8. */
    private static final int LONGEST = 21_000;

    private final SecretBox box;
    private final String purpose;

    public SealedPieces(SecretBox box, String purpose) {
        this.box = box;
        this.purpose = purpose;
    }

    public String seal(String text) {
        List<String> pieces = pieces(text);
        var sealed = new ArrayList<String>();
        for (int i = 0; i < pieces.size(); i++) {
            sealed.add(box.seal(purpose(i, pieces.size()), pieces.get(i)));
        }
        return String.join(BETWEEN, sealed);
    }

    /** The text; empty when a piece of it is none of ours, changed, or in another place. */
    public Optional<String> open(String sealed) {
        String[] pieces = sealed.split("\\.", -1);
        var text = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            Optional<String> piece = box.open(purpose(i, pieces.length), pieces[i]);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            text.append(piece.get());
        }
        return Optional.of(text.toString());
    }

    private String purpose(int at, int of) {
        return of == 1 ? purpose : purpose + "/" + at + "/" + of;
    }

    private static List<String> pieces(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= Courier.LONGEST) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(from + LONGEST, text.length());
            // A character beyond the basic plane is two halves, of which neither can be encoded alone.
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
