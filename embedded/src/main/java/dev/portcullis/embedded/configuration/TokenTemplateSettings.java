package dev.portcullis.embedded.configuration;

import dev.portcullis.domain.token.TokenTemplate.Subject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code session.whoami.tokenizer.templates}.
 *
 * @param keySetUrl {@code jwks_url}; base64 may hold the keys themselves
 * @param mapperUrl {@code claims_mapper_url}; null where no mapper is named
 * @param lifetime {@code ttl}; zero where it is not set
 */
public record TokenTemplateSettings(
        String keySetUrl, @Nullable String mapperUrl, Duration lifetime, Subject subject) {
    /** Shows no key. */
    @Override
    public String toString() {
        return "TokenTemplateSettings[" + lifetime + ", " + subject + "]";
    }
}
