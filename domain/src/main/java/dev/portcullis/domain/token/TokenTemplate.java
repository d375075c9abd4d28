package dev.portcullis.domain.token;

import dev.portcullis.ports.token.ClaimsMapper;
import dev.portcullis.ports.token.TokenSigner;
import java.time.Duration;

/**
 * How a session becomes a token: one of {@code session.whoami.tokenizer.templates}.
 *
 * @param lifetime how long a token counts; zero where the configuration says nothing
 * @param subject whose name it carries
 * @param mapper chooses further claims
 */
public record TokenTemplate(Duration lifetime, Subject subject, TokenSigner signer, ClaimsMapper mapper) {
    /** Whose name a token carries, {@code subject_source}. */
    public enum Subject {
        /** The identity's own id. */
        ID,
        /** The id that another system has for it. */
        EXTERNAL_ID
    }
}
