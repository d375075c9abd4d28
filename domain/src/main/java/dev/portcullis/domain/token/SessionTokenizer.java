package dev.portcullis.domain.token;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.token.UnusableTemplate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes signed tokens of sessions. Source: docs/contract/tokens.md. */
public final class SessionTokenizer {
    private static final String EXPIRES = "exp";
    private static final String SUBJECT = "sub";

    private final Map<String, TokenTemplate> templates;
    private final boolean endsWithSession;
    private final String issuer;
    private final SecretSource secrets;

    /**
     * @param templates by name
     * @param endsWithSession whether a token never outlives its session
     * @param issuer the public address as configured
     */
    public SessionTokenizer(
            Map<String, TokenTemplate> templates, boolean endsWithSession, String issuer, SecretSource secrets) {
        this.templates = Map.copyOf(templates);
        this.endsWithSession = endsWithSession;
        this.issuer = issuer;
        this.secrets = secrets;
    }

    /**
     * The session with its token.
     *
     * @param owner whose session it is
     * @throws dev.portcullis.ports.error.FrontendException 400 if there is no such template, or it gives no token; 500 if its keys
     *     cannot be read
     */
    public Session tokenized(Session session, IdentityProfile owner, String template, Instant now) {
        TokenTemplate found = Optional.ofNullable(templates.get(template))
                .orElseThrow(() -> FrontendErrors.badRequest("There is no token template of this name."));
        try {
            return session.withTokenized(found.signer().sign(claims(found, session, owner, now)));
        } catch (UnusableTemplate unusable) {
            throw FrontendErrors.badRequest(
                    "The template '" + template + "' gives no token: " + unusable.getMessage() + ".");
        } catch (Unavailable unread) {
            throw FrontendErrors.internal("The key set of the template cannot be read.");
        }
    }

    private JsonObject claims(TokenTemplate template, Session session, IdentityProfile owner, Instant now) {
        Json subject = Json.of(subject(template, owner));
        JsonObject base = base(session, now, template.lifetime()).with(SUBJECT, subject);
        JsonObject claims = base.withAll(template.mapper().map(session, base)).with(SUBJECT, subject);
        return endsWithSession ? capped(claims, session) : claims;
    }

    private static String subject(TokenTemplate template, IdentityProfile owner) {
        return switch (template.subject()) {
            case ID -> owner.id().toString();
            case EXTERNAL_ID ->
                Optional.ofNullable(owner.externalId())
                        .filter(id -> !id.isEmpty())
                        .orElseThrow(() -> new UnusableTemplate("the identity has no external id", null));
        };
    }

    private JsonObject base(Session session, Instant now, Duration lifetime) {
        return JsonObject.EMPTY
                .with("jti", Json.of(secrets.uuid().toString()))
                .with("iss", Json.of(issuer))
                .with(EXPIRES, seconds(now.plus(lifetime)))
                .with("nbf", seconds(now))
                .with("iat", seconds(now))
                .with("sid", Json.of(session.id().toString()));
    }

    /** A mapper may shorten a token's life, and not prolong it beyond the session's. */
    private static JsonObject capped(JsonObject claims, Session session) {
        Instant end = session.expiresAt();
        if (end == null) return claims;
        BigDecimal latest = BigDecimal.valueOf(end.getEpochSecond());
        boolean sooner = claims.get(EXPIRES).orElse(null) instanceof JsonNumber(var exp) && exp.compareTo(latest) <= 0;
        return sooner ? claims : claims.with(EXPIRES, seconds(end));
    }

    private static Json seconds(Instant moment) {
        return Json.of(moment.getEpochSecond());
    }
}
