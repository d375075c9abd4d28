package dev.portcullis.domain.federation;

import dev.portcullis.domain.identity.LinkedProviders;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretBox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of accounts at providers. They are known by provider and subject, never by an address. Source:
 * docs/contract/federation.md, "What is kept"; docs/security.md, G2.
 */
public final class ProviderCredentials {
    private static final String PURPOSE = "provider-tokens";
    private static final String PROVIDERS = "providers";
    private static final int LONGEST_TOKEN = 48 * 1024;

    private final SecretBox atRest;

    public ProviderCredentials(SecretBox atRest) {
        this.atRest = atRest;
    }

    /** How an account at a provider is found. */
    static String identifier(String provider, String subject) {
        return provider + ":" + subject;
    }

    /** The identity with an account at a provider. */
    StoredIdentity with(StoredIdentity identity, String provider, ProviderAccount account, Instant now) {
        return withEntry(identity, entry(provider, account), now);
    }

    /** What is kept of one account. */
    JsonObject entry(String provider, ProviderAccount account) {
        ProviderAccount.Tokens tokens = account.tokens();
        return JsonObject.of("subject", Json.of(account.subject()), "provider", Json.of(provider))
                .with("initial_id_token", sealed(tokens.idToken()))
                .with("initial_access_token", sealed(tokens.accessToken()))
                .with("initial_refresh_token", sealed(tokens.refreshToken()));
    }

    /** The identity with what is kept of one more account. */
    static StoredIdentity withEntry(StoredIdentity identity, JsonObject entry, Instant now) {
        Optional<Credential> before = identity.credential(CredentialType.OIDC);
        var entries = new ArrayList<Json>(LinkedProviders.entries(before));
        entries.removeIf(one -> identifier((JsonObject) one).equals(identifier(entry)));
        entries.add(entry);
        return with(
                identity,
                new JsonArray(entries),
                before.map(Credential::createdAt).orElse(now),
                now);
    }

    /** The identity without its accounts at a provider. */
    static StoredIdentity without(StoredIdentity identity, String provider, Instant now) {
        Credential before = identity.credential(CredentialType.OIDC).orElseThrow();
        List<Json> kept = LinkedProviders.entries(Optional.of(before)).stream()
                .filter(entry -> !entry.text("provider").orElse("").equals(provider))
                .<Json>map(entry -> entry)
                .toList();
        Json providers = kept.isEmpty() ? JsonNull.NULL : new JsonArray(kept);
        return with(identity, providers, before.createdAt(), now);
    }

    private static StoredIdentity with(StoredIdentity identity, Json providers, Instant createdAt, Instant now) {
        List<String> identifiers = providers instanceof JsonArray list
                ? list.items().stream()
                        .map(entry -> identifier((JsonObject) entry))
                        .toList()
                : List.of();
        return identity.withCredential(
                new Credential(CredentialType.OIDC, identifiers, JsonObject.of(PROVIDERS, providers), createdAt, now));
    }

    private static String identifier(JsonObject entry) {
        return identifier(
                entry.text("provider").orElse(""), entry.text("subject").orElse(""));
    }

    private Json sealed(String token) {
        boolean fits = !token.isEmpty() && token.getBytes(StandardCharsets.UTF_8).length <= LONGEST_TOKEN;
        return Json.of(fits ? atRest.seal(PURPOSE, token) : "");
    }
}
