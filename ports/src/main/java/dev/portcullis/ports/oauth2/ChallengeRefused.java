package dev.portcullis.ports.oauth2;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The OAuth 2.0 server knows no such challenge, or does not take what it is told. */
public final class ChallengeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String hint;

    /** @param status of the server's answer @param hint its words for developers; null where it gives none */
    public ChallengeRefused(int status, @Nullable String hint) {
        super("the OAuth 2.0 server answered " + status);
        this.status = status;
        this.hint = hint;
    }

    public int status() {
        return status;
    }

    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
