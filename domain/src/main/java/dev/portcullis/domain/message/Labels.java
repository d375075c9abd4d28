package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;

/** What inputs and buttons are called. Source: docs/contract/messages.md, "Numbers, types, contexts". */
public abstract sealed class Labels permits Messages {
    private final Wording wording;

    Labels(Wording wording) {
        this.wording = wording;
    }

    /** Any text of the catalogue: the number decides the type, the wording the sentence. */
    public UiText of(long id, JsonObject context) {
        return new UiText(id, wording.text(id, context), MessageType.of(id), context);
    }

    final UiText of(long id) {
        return of(id, JsonObject.EMPTY);
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

    /** Button that goes on with a provider that told too little. */
    public UiText labelRegisterOn() {
        return of(1040003);
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

    public UiText labelLogin() {
        return of(1010001);
    }

    public UiText labelLoginPassword() {
        return of(1010022);
    }

    /** Button that asks for a code; the input for it is {@link #labelLoginCodeInput()}. */
    public UiText labelLoginCode() {
        return of(1010015);
    }

    public UiText labelLoginAndLink() {
        return of(1010017);
    }

    /** Button that sends a second-factor code to one address; {@code channel} is {@code email} or {@code sms}. */
    public UiText labelCodeAddress(String address, String channel) {
        return of(1010023, JsonObject.of("address", Json.of(address), "channel", Json.of(channel)));
    }

    public UiText labelRegister() {
        return of(1040001);
    }

    /** Button that asks for a code; the input for it is {@link #labelRegistrationCodeInput()}. */
    public UiText labelRegisterCode() {
        return of(1040006);
    }

    public UiText labelBack() {
        return of(1040008);
    }

    public UiText labelRecoveryBack() {
        return of(1060007);
    }

    public UiText labelPassword() {
        return of(1070001);
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

    public UiText labelSave() {
        return of(1070003);
    }

    public UiText labelIdentifier() {
        return of(1070004);
    }

    public UiText labelEmail() {
        return of(1070007);
    }

    public UiText labelResendCode() {
        return of(1070008);
    }

    public UiText labelContinue() {
        return of(1070009);
    }

    public UiText labelRecoveryCodeInput() {
        return of(1070010);
    }

    /** Input for the code that confirms an address. */
    public UiText labelVerificationCode() {
        return of(1070011);
    }

    public UiText labelRegistrationCodeInput() {
        return of(1070012);
    }

    public UiText labelLoginCodeInput() {
        return of(1070013);
    }

    public UiText labelRecoveryAddress() {
        return of(1070016);
    }

    public UiText labelPhoneNumber() {
        return of(1070017);
    }

    public UiText labelPhoneToVerify() {
        return of(1070018);
    }
}
