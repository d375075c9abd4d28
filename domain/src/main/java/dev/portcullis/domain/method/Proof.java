package dev.portcullis.domain.method;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.Upstream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The proof by which somebody showed who they are. The engine says for which level it counts.
 *
 * @param type the credential that was checked
 * @param provider the foreign issuer that vouches for it; null where none does
 * @param organization the organisation whose rules applied; null where none does
 * @param userVerified whether a key made sure of its user by itself, for instance by a fingerprint
 * @param word what else the issuer says that vouches for it
 */
public record Proof(
        CredentialType type,
        @Nullable String provider,
        @Nullable String organization,
        boolean userVerified,
        Word word) {
    /**
     * What an issuer says of how it made sure of somebody.
     *
     * @param strong whether that counts as two factors here
     * @param said in its own words, as a session shows it
     */
    public record Word(boolean strong, Upstream said) {
        /** It says nothing that counts. */
        public static final Word NONE = new Word(false, Upstream.UNTOLD);
    }

    /** What an issuer vouches for. */
    public Proof(CredentialType type, @Nullable String provider, @Nullable String organization) {
        this(type, provider, organization, false, Word.NONE);
    }

    /** What a provider vouches for that says how it made sure. */
    public static Proof vouched(String provider, Word word) {
        return new Proof(CredentialType.OIDC, provider, null, false, word);
    }

    /** A credential that is kept here. */
    public Proof(CredentialType type) {
        this(type, false);
    }

    /** A key. @param userVerified whether it made sure of its user by itself */
    public Proof(CredentialType type, boolean userVerified) {
        this(type, null, null, userVerified, Word.NONE);
    }

    /** What a session keeps of it that begins with it. */
    public AuthenticationMethod asWayIn(Instant now) {
        return counted(word.strong() ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1, now);
    }

    /** What a session keeps of it. */
    public AuthenticationMethod counted(AssuranceLevel level, Instant now) {
        return new AuthenticationMethod(type, level, now, provider, organization, word.said());
    }
}
