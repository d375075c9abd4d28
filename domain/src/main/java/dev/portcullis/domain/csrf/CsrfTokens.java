package dev.portcullis.domain.csrf;

import dev.portcullis.domain.configuration.CookieSettings;
import dev.portcullis.domain.secret.SameSecret;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.PlainHash;
import dev.portcullis.ports.secret.SecretSource;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A secret in a cookie, and the same secret in each form under a mask that changes with every answer. The cookie is not signed:
 * it says nothing that could be believed, it is 256 random bits that are only compared, and a browser flow knows its own by a
 * keyed hash; who can plant a cookie can plant a signed one of their own as well. Source: docs/contract/csrf.md;
 * docs/security.md, F2.
 */
public final class CsrfTokens implements CsrfProtection {
    private static final String FIELD = "csrf_token";
    private static final int LENGTH = 32;
    private static final int MOST_TRIED = 8;
    private static final String FLOW = "csrf";
    private static final Duration YEAR = Duration.ofSeconds(31_536_000);

    private final String cookieName;
    private final CookieSettings settings;
    private final SecretSource secrets;
    private final KeyedHash hash;

    /** @param publicUrl exactly as configured: the cookie's name follows from it */
    public CsrfTokens(String publicUrl, CookieSettings settings, SecretSource secrets, KeyedHash hash) {
        this.cookieName = settings.prefixed("csrf_token_" + HexFormat.of().formatHex(PlainHash.sha256(publicUrl)));
        this.settings = settings;
        this.secrets = secrets;
        this.hash = hash;
    }

    /** The secret that a caller holds; empty when it holds none, or none that could be ours. */
    public Optional<CsrfSecret> of(Caller caller) {
        return held(caller).findFirst();
    }

    /** All that a caller holds: a browser keeps one for each path and domain that it was ever set for. */
    private Stream<CsrfSecret> held(Caller caller) {
        return caller.cookies().all(cookieName).stream()
                .flatMap(value -> decode(value).stream())
                .filter(bytes -> bytes.length == LENGTH)
                .limit(MOST_TRIED)
                .map(CsrfSecret::new);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    public CsrfSecret fresh() {
        return new CsrfSecret(secrets.bytes(LENGTH));
    }

    /** The secret under a new mask, for a form. */
    public String masked(CsrfSecret secret) {
        byte[] pad = secrets.bytes(LENGTH);
        byte[] token = new byte[2 * LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            token[i] = pad[i];
            token[LENGTH + i] = (byte) (pad[i] ^ secret.bytes()[i]);
        }
        return Base64.getEncoder().encodeToString(token);
    }

    /** The form's token for this caller of a native flow: usually none. */
    public String forNativeFlow(Caller caller) {
        return of(caller).map(this::masked).orElse("");
    }

    /** What is kept with a flow, to know its browser again. */
    public String fingerprint(CsrfSecret secret) {
        return hash.hash(FLOW, text(secret));
    }

    private static String text(CsrfSecret secret) {
        return Base64.getEncoder().encodeToString(secret.bytes());
    }

    public Cookie cookie(CsrfSecret secret) {
        return settings.cookie(cookieName, text(secret), YEAR, null);
    }

    @Override
    public Optional<Cookie> cookieFor(Caller caller) {
        return of(caller).isPresent() ? Optional.empty() : Optional.of(cookie(fresh()));
    }

    @Override
    public boolean accepts(Caller caller, @Nullable String proof) {
        return proof != null && matches(caller, proof);
    }

    /**
     * Refuse a submission without the right token.
     *
     * @param token the form's field; empty when absent
     * @param json whether it came as JSON, where a token that was not sent counts as a wrong one
     */
    public void verify(Caller caller, String token, boolean json) {
        if (!matches(caller, token)) {
            throw refusal(caller, token.isEmpty() && !json);
        }
    }

    /** The token that a submission carries; empty when it carries none, or cannot be read. */
    public static String in(Submission submission) {
        return switch (submission) {
            case Submission.FormBody(var fields) -> first(fields);
            case Submission.Query(var fields) -> first(fields);
            case Submission.JsonBody(JsonObject body) -> body.text(FIELD).orElse("");
            case Submission.JsonBody none -> "";
            case Submission.Unreadable none -> "";
        };
    }

    private static String first(Map<String, List<String>> fields) {
        return fields.getOrDefault(FIELD, List.of()).stream().findFirst().orElse("");
    }

    /** Refuse a caller that is not the browser that started the flow. @param fingerprint what was kept with the flow */
    public void verifyOwner(Caller caller, String fingerprint) {
        if (!isOwner(caller, fingerprint)) {
            throw foreign(caller);
        }
    }

    /** What a caller is told who is not the browser that something belongs to. */
    public FrontendException foreign(Caller caller) {
        return refusal(caller, true);
    }

    private FrontendException refusal(Caller caller, boolean tokenNotSent) {
        return CsrfRefusal.of(caller, of(caller).isPresent(), tokenNotSent);
    }

    /** Whether a caller is the browser that something belongs to. @param fingerprint what was kept with it */
    public boolean isOwner(Caller caller, String fingerprint) {
        return held(caller).anyMatch(own -> SameSecret.isAmong(fingerprint, hash.hashes(FLOW, text(own))));
    }

    private boolean matches(Caller caller, String token) {
        return decode(token)
                .flatMap(CsrfTokens::unmasked)
                .filter(sent -> held(caller).anyMatch(secret -> SameSecret.is(sent, secret.bytes())))
                .isPresent();
    }

    /** The secret itself counts, too. */
    private static Optional<byte[]> unmasked(byte[] token) {
        if (token.length == LENGTH) {
            return Optional.of(token);
        }
        if (token.length != 2 * LENGTH) {
            return Optional.empty();
        }
        byte[] secret = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            secret[i] = (byte) (token[i] ^ token[LENGTH + i]);
        }
        return Optional.of(secret);
    }
}
