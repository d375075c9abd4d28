package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.util.List;

/**
 * Every text that the flows say, one method each, in the order login, registration, settings, recovery, verification,
 * passwords, values; those of inputs and buttons are among {@link Labels}. Immutable.
 *
 * <p>Long because it is one flat vocabulary: whoever looks for a text finds it here by its meaning. Source:
 * docs/contract/messages.md, "Numbers, types, contexts" (numbers, types, members of the context).
 */
public final class Messages extends Labels {
    public Messages(Wording wording) {
        super(wording);
    }

    public UiText refreshLogin() {
        return of(1010003);
    }

    public UiText secondFactor() {
        return of(1010004);
    }

    public UiText loginCodeSent() {
        return of(1010014);
    }

    public UiText loginCodeSentToOwn() {
        return of(1010025);
    }

    public UiText invalidCredentials() {
        return of(4000006);
    }

    public UiText accountNotFound() {
        return of(4000037);
    }

    public UiText addressNotVerified() {
        return of(4000010);
    }

    public UiText noCodeUser() {
        return of(4000035);
    }

    public UiText loginCodeInvalid() {
        return of(4010008);
    }

    public UiText accountDisabled() {
        return of(4010011);
    }

    public UiText linkedCredentialsDiffer() {
        return of(4010009);
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

    public UiText noLoginMethod() {
        return of(4010002);
    }

    /** @param at when it expired, here as in the other flows */
    public UiText loginFlowExpired(Instant at) {
        return of(4010001, Moments.of("expired_at", at));
    }

    public UiText chooseCredentials() {
        return of(1040009);
    }

    public UiText registrationCodeSent() {
        return of(1040005);
    }

    public UiText duplicateCredentials() {
        return of(4000007);
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

    public UiText noIdentifier() {
        return of(4000009);
    }

    public UiText traitsChanged() {
        return of(4000036);
    }

    public UiText registrationCodeInvalid() {
        return of(4040003);
    }

    public UiText noRegistrationMethod() {
        return of(4010003);
    }

    public UiText registrationFlowExpired(Instant at) {
        return of(4040001, Moments.of("expired_at", at));
    }

    public UiText settingsSaved() {
        return of(1050001);
    }

    public UiText noSettingsMethod() {
        return of(4010004);
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

    public UiText recoveryLinkSent() {
        return of(1060002);
    }

    public UiText recoveryCodeSent() {
        return of(1060003);
    }

    public UiText recoveryCodeSentTo(String maskedAddress) {
        return of(1060004, JsonObject.of("masked_address", Json.of(maskedAddress)));
    }

    public UiText askForFullAddress() {
        return of(1060005);
    }

    public UiText askToChooseAddress() {
        return of(1060006);
    }

    public UiText recoveryAlreadyDone() {
        return of(4060001);
    }

    public UiText recoveryStateFailure() {
        return of(4060002);
    }

    public UiText recoveryTokenInvalid() {
        return of(4060004);
    }

    public UiText recoveryCodeInvalid() {
        return of(4060006);
    }

    public UiText noRecoveryMethod() {
        return of(4010005);
    }

    public UiText recoveryFlowExpired(Instant at) {
        return of(4060005, Moments.of("expired_at", at));
    }

    public UiText verificationLinkSent() {
        return of(1080001);
    }

    public UiText verificationTextSent() {
        return of(1080004);
    }

    public UiText verificationCodeSent() {
        return of(1080003);
    }

    public UiText addressVerified() {
        return of(1080002);
    }

    public UiText phoneVerified() {
        return of(1080005);
    }

    public UiText verificationAlreadyDone() {
        return of(4070002);
    }

    public UiText verificationTokenInvalid() {
        return of(4070001);
    }

    public UiText verificationCodeInvalid() {
        return of(4070006);
    }

    public UiText noVerificationMethod() {
        return of(4010006);
    }

    public UiText verificationFlowExpired(Instant at) {
        return of(4070005, Moments.of("expired_at", at));
    }

    public UiText passwordRefused(String reason) {
        return of(4000005, JsonObject.of("reason", Json.of(reason)));
    }

    public UiText passwordTooSimilar() {
        return of(4000031);
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

    public UiText passwordUnchanged() {
        return of(4000039);
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
}
