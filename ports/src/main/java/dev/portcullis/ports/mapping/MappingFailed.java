package dev.portcullis.ports.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text is no program, or a program has no result for its input. The message says why, to the operator: it may quote the
 * input.
 */
public final class MappingFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String word;

    private MappingFailed(String message, @Nullable String word) {
        super(message);
        this.word = word;
    }

    public static MappingFailed because(String reason) {
        return new MappingFailed(reason, null);
    }

    /** The program itself refused. */
    public static MappingFailed byItsOwnWord(String word) {
        return new MappingFailed("the program says: " + word, word);
    }

    /** What the program said when it refused; empty when it failed otherwise. */
    public Optional<String> word() {
        return Optional.ofNullable(word);
    }
}
