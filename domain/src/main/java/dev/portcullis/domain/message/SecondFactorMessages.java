package dev.portcullis.domain.message;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.util.List;

/** What the forms of authenticator apps and of lookup secrets say. Source: as {@link Messages}. */
public final class SecondFactorMessages {
    private final Messages all;

    public SecondFactorMessages(Messages all) {
        this.all = all;
    }

    private UiText of(long id) {
        return all.of(id, JsonObject.EMPTY);
    }

    /** A code of an authenticator app is wrong, or another second proof. */
    public UiText proofWrong() {
        return of(4000008);
    }

    public UiText noTotp() {
        return of(4000011);
    }

    public UiText noLookupSecrets() {
        return of(4000014);
    }

    public UiText lookupSecretWrong() {
        return of(4000016);
    }

    public UiText lookupSecretSpent() {
        return of(4000012);
    }

    public UiText tooShort(int min, int actual) {
        return all.of(4000003, JsonObject.of("min_length", Json.of(min), "actual_length", Json.of(actual)));
    }

    /** What to type into an authenticator app. */
    public UiText totpSecret(String secret) {
        return all.of(1050006, JsonObject.of("secret", Json.of(secret)));
    }

    /** A lookup secret that is open. */
    public UiText lookupSecret(String secret) {
        return all.of(1050009, JsonObject.of("secret", Json.of(secret)));
    }

    /** A lookup secret that is spent. */
    public UiText lookupSecretUsed(Instant at) {
        return all.of(1050014, Moments.of("used_at", at));
    }

    /** All lookup secrets, one text for each of them. */
    public UiText lookupSecrets(List<UiText> each) {
        var secrets =
                new JsonArray(each.stream().map(SecondFactorMessages::nested).toList());
        return all.of(1050015, JsonObject.of("secrets", secrets));
    }

    private static Json nested(UiText text) {
        return JsonObject.of("id", Json.of(text.id()), "text", Json.of(text.text()))
                .with("type", Json.of(text.type().value()))
                .with("context", text.context());
    }

    public UiText labelLoginTotp() {
        return of(1010009);
    }

    public UiText labelLoginTotpInput() {
        return of(1010006);
    }

    public UiText labelLoginLookupSecret() {
        return of(1010010);
    }

    public UiText labelLoginLookupSecretInput() {
        return of(1010007);
    }

    public UiText labelTotpPicture() {
        return of(1050005);
    }

    public UiText labelTotpSecret() {
        return of(1050017);
    }

    public UiText labelTotpInput() {
        return of(1070006);
    }

    public UiText labelTotpUnlink() {
        return of(1050004);
    }

    public UiText labelLookupReveal() {
        return of(1050007);
    }

    public UiText labelLookupRegenerate() {
        return of(1050008);
    }

    public UiText labelLookupSecrets() {
        return of(1050010);
    }

    public UiText labelLookupConfirm() {
        return of(1050011);
    }

    public UiText labelLookupDisable() {
        return of(1050016);
    }
}
