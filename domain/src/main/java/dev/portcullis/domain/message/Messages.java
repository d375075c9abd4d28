package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every text that flows say; those with nothing to fill in are {@link Phrase}s, the others have a method each, in the order
 * captions, login, registration, settings, recovery, verification, passwords, values, second factors. Immutable. Source:
 * docs/contract/messages.md, "Numbers, types, contexts" (numbers, types, members of the context).
 */
public final class Messages {
    private final Wording wording;
    private final Map<Phrase, UiText> phrases;

    public Messages(Wording wording) {
        this.wording = wording;
        this.phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) phrases.put(phrase, of(phrase.id(), JsonObject.EMPTY));
    }

    /** Any text of the catalogue: the number decides the type, the wording the sentence. */
    public UiText of(long id, JsonObject context) {
        return new UiText(id, wording.text(id, context), MessageType.of(id), context);
    }

    /** A text that needs nothing to be filled in. */
    public UiText of(Phrase phrase) {
        return Objects.requireNonNull(phrases.get(phrase));
    }

    /** A caption in words that the caller chooses, such as a masked address. */
    public UiText label(String text) {
        return new UiText(1070000, text, MessageType.of(1070000));
    }

    /** Button that signs in with a provider. */
    public UiText labelLoginWith(String provider, String id) {
        return of(1010002, JsonObject.of("provider", Json.of(provider), "provider_id", Json.of(id)));
    }

    /** Button that signs up with a provider. */
    public UiText labelRegisterWith(String provider, String id) {
        return of(1040002, JsonObject.of("provider", Json.of(provider), "provider_id", Json.of(id)));
    }

    public UiText labelLink(String provider) {
        return of(1050002, JsonObject.of("provider", Json.of(provider)));
    }

    public UiText labelUnlink(String provider) {
        return of(1050003, JsonObject.of("provider", Json.of(provider)));
    }

    /** Button that proves an account by another provider. */
    public UiText labelProveWith(String provider) {
        return of(1010018, JsonObject.of("provider", Json.of(provider)));
    }

    /** Button that sends a second-factor code to one address; {@code channel} is {@code email} or {@code sms}. */
    public UiText labelCodeAddress(String address, String channel) {
        return of(1010023, JsonObject.of("address", Json.of(address), "channel", Json.of(channel)));
    }

    /**
     * The caption of a trait's input; its text is the title.
     *
     * @param name the input's name, for instance {@code traits.email}
     * @param title the title that the identity schema gives the trait
     */
    public UiText labelTrait(String name, String title) {
        return of(1070002, JsonObject.of("name", Json.of(name), "title", Json.of(title)));
    }

    /** Why an account has to be proved. @param types and providers by what that can be done; empty where nobody is told */
    public UiText proveAccount(String identifier, String provider, String page, JsonArray types, JsonArray providers) {
        JsonObject context = JsonObject.EMPTY
                .with("provider", Json.of(provider))
                .with("duplicateIdentifier", Json.of(identifier))
                .with("duplicate_identifier", Json.of(identifier))
                .with("newLoginUrl", Json.of(page))
                .with("new_login_url", Json.of(page))
                .with("available_credential_types", types)
                .with("available_providers", providers);
        return of(1010016, context);
    }

    /** @param at when it expired, here as in the other flows */
    public UiText loginFlowExpired(Instant at) {
        return of(4010001, Moments.of("expired_at", at));
    }

    /**
     * The identifier is taken, and the person may learn how its owner signs in.
     *
     * @param types the methods of the owner, as texts
     * @param providers the owner's OpenID Connect providers, as texts
     * @param hint the identifier that is taken
     */
    public UiText duplicateWithHints(JsonArray types, JsonArray providers, String hint) {
        var context = JsonObject.of("available_credential_types", types, "available_oidc_providers", providers)
                .with("credential_identifier_hint", Json.of(hint));
        return of(4000028, context);
    }

    public UiText registrationFlowExpired(Instant at) {
        return of(4040001, Moments.of("expired_at", at));
    }

    public UiText settingsFlowExpired(Instant at) {
        return of(4050001, Moments.of("expired_at", at));
    }

    /** @param privilegedUntil until when credentials can be changed without signing in again */
    public UiText recovered(Instant privilegedUntil) {
        var context = Moments.of("privileged_session_expires_at", privilegedUntil)
                .with("privilegedSessionExpiresAt", Moments.text(privilegedUntil));
        return of(1060001, context);
    }

    public UiText recoveryCodeSentTo(String maskedAddress) {
        return of(1060004, JsonObject.of("masked_address", Json.of(maskedAddress)));
    }

    public UiText recoveryFlowExpired(Instant at) {
        return of(4060005, Moments.of("expired_at", at));
    }

    public UiText verificationFlowExpired(Instant at) {
        return of(4070005, Moments.of("expired_at", at));
    }

    public UiText passwordRefused(String reason) {
        return of(4000005, JsonObject.of("reason", Json.of(reason)));
    }

    /** Lengths in bytes, as the contract counts them. */
    public UiText passwordTooShort(int min, int actual) {
        return of(4000032, JsonObject.of("min_length", Json.of(min), "actual_length", Json.of(actual)));
    }

    /** Lengths in bytes, as the contract counts them. */
    public UiText passwordTooLong(int max, int actual) {
        return of(4000033, JsonObject.of("max_length", Json.of(max), "actual_length", Json.of(actual)));
    }

    public UiText passwordBreached(long times) {
        return of(4000034, JsonObject.of("breaches", Json.of(times)));
    }

    public UiText generic(String reason) {
        return of(4000001, JsonObject.of("reason", Json.of(reason)));
    }

    /** @param property the last name on the way to the missing value, for instance {@code email} */
    public UiText required(String property) {
        return of(4000002, JsonObject.of("property", Json.of(property)));
    }

    /** @param type the type of JSON that was sent instead */
    public UiText notAnObject(String type) {
        return of(
                4000026,
                JsonObject.of("actual_type", Json.of(type), "allowed_types", JsonArray.ofTexts(List.of("object"))));
    }

    public UiText notAnEmail(String value) {
        return of(4000040, JsonObject.of("value", Json.of(value)));
    }

    /** Button that removes a security key. @param name empty where it has none */
    public UiText labelRemoveKey(String name, Instant added) {
        return of(1050018, key(name, added));
    }

    /** The same for a passkey. */
    public UiText labelRemovePasskey(String name, Instant added) {
        return of(1050020, key(name, added));
    }

    private static JsonObject key(String name, Instant added) {
        return Moments.of("added_at", added).with("display_name", Json.of(name.isEmpty() ? "unnamed" : name));
    }

    public UiText tooShort(int min, int actual) {
        return of(4000003, JsonObject.of("min_length", Json.of(min), "actual_length", Json.of(actual)));
    }

    /** What to type into an authenticator app. */
    public UiText totpSecret(String secret) {
        return of(1050006, JsonObject.of("secret", Json.of(secret)));
    }

    /** A lookup secret that is open. */
    public UiText lookupSecret(String secret) {
        return of(1050009, JsonObject.of("secret", Json.of(secret)));
    }

    /** A lookup secret that is spent. */
    public UiText lookupSecretUsed(Instant at) {
        return of(1050014, Moments.of("used_at", at));
    }

    /** All lookup secrets, one text for each of them. */
    public UiText lookupSecrets(List<UiText> each) {
        var secrets = new JsonArray(each.stream().map(Messages::nested).toList());
        return of(1050015, JsonObject.of("secrets", secrets));
    }

    private static Json nested(UiText text) {
        return JsonObject.of("id", Json.of(text.id()), "text", Json.of(text.text()))
                .with("type", Json.of(text.type().value()))
                .with("context", text.context());
    }
}
