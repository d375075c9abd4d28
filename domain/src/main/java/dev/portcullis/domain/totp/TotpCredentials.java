package dev.portcullis.domain.totp;

import dev.portcullis.domain.identity.Identities;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The authenticator app of an account, as it is kept: its address sealed, beside it the step whose code counted last. Source:
 * docs/contract/totp.md, "What is kept"; docs/security.md, C10.
 */
public final class TotpCredentials {
    private static final CredentialType TYPE = CredentialType.TOTP;
    private static final String PURPOSE = "totp";
    private static final String URL = "totp_url";
    private static final String LAST_STEP = "last_step";
    private static final String PLAIN = "otpauth:";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private final String issuer;
    private final Identities identities;
    private final SecretSource secrets;
    private final SecretBox atRest;

    /** @param issuer the name of the service, as apps show it */
    public TotpCredentials(String issuer, Identities identities, SecretSource secrets, SecretBox atRest) {
        this.issuer = issuer;
        this.identities = identities;
        this.secrets = secrets;
        this.atRest = atRest;
    }

    static boolean isPaired(StoredIdentity identity) {
        return identity.credential(TYPE).isPresent();
    }

    /** A new secret for an account, sealed: what is kept of an app that is yet to be paired. */
    JsonObject fresh(StoredIdentity identity) {
        String account = identities.textsMarked(identity.profile(), "totp", "account_name").stream()
                .findFirst()
                .orElse(identity.id().toString());
        String url = TotpUrl.of(issuer, account, TotpSecret.from(secrets));
        return JsonObject.of(URL, Json.of(atRest.seal(PURPOSE, url)));
    }

    /** The address that is kept sealed; one that came from elsewhere may be plain. */
    Optional<String> url(JsonObject kept) {
        return kept.text(URL).flatMap(text -> text.startsWith(PLAIN) ? Optional.of(text) : atRest.open(PURPOSE, text));
    }

    /** The step whose code this is, if it counts. @param code as it was typed or pasted */
    OptionalLong matchingStep(JsonObject kept, String code, Instant now) {
        String digits = BLANKS.matcher(code).replaceAll("");
        return url(kept).flatMap(TotpUrl::secret).stream()
                .flatMapToLong(secret -> Totp.matchingStep(secret, digits, now, lastStep(kept)).stream())
                .findFirst();
    }

    private static long lastStep(JsonObject kept) {
        return kept.get(LAST_STEP).orElse(null) instanceof JsonNumber number
                ? number.value().longValue()
                : Totp.NEVER;
    }

    /** What is kept of the account's app; empty where there is none. */
    static Optional<JsonObject> kept(StoredIdentity identity) {
        return identity.credential(TYPE).map(Credential::config);
    }

    /** The account with an app. @param step whose code showed that the app has the secret */
    static StoredIdentity paired(StoredIdentity identity, JsonObject fresh, long step, Instant now) {
        return identity.withProfile(identity.profile().withUpdatedAt(now))
                .withCredential(new Credential(
                        TYPE, List.of(identity.id().toString()), fresh.with(LAST_STEP, Json.of(step)), now, now));
    }

    /** The account once the code of a step counted. */
    static StoredIdentity used(StoredIdentity identity, long step, Instant now) {
        return identity.credential(TYPE)
                .map(one -> one.withConfig(one.config().with(LAST_STEP, Json.of(step)), now))
                .map(identity::withCredential)
                .orElse(identity);
    }
}
