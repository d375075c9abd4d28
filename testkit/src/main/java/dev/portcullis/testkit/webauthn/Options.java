package dev.portcullis.testkit.webauthn;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.ByteString;
import java.util.List;
import java.util.Objects;

/** What a page asks for: the member {@code publicKey} of options, or what stands in it. */
record Options(JsonObject publicKey) {
    private static final ContractJson JSON = ContractJson.create();

    static Options read(String text) {
        var object = JSON.readText(JsonObject.class, text);
        return new Options(object.has("publicKey") ? object.object("publicKey") : object);
    }

    static String write(JsonObject credential) {
        return JSON.writeText(credential);
    }

    String challenge() {
        return publicKey.text("challenge").orElseThrow();
    }

    /** The relying party's id, where it is told. */
    String relyingPartyId(String otherwise) {
        return publicKey
                .object("rp")
                .text("id")
                .or(() -> publicKey.text("rpId"))
                .orElse(otherwise);
    }

    ByteString userHandle() {
        return bytes(publicKey.object("user"), "id");
    }

    /** Whether they insist on knowing who holds the authenticator. */
    boolean needsVerifiedUser() {
        var selection = publicKey.object("authenticatorSelection");
        return publicKey
                .text("userVerification")
                .or(() -> selection.text("userVerification"))
                .filter("required"::equals)
                .isPresent();
    }

    boolean needsResidentKey() {
        var selection = publicKey.object("authenticatorSelection");
        return selection.text("residentKey").filter("required"::equals).isPresent();
    }

    List<Integer> algorithms() {
        return list("pubKeyCredParams").stream()
                .map(wanted -> wanted.get("alg").orElseThrow())
                .map(number -> ((JsonNumber) number).value().intValueExact())
                .toList();
    }

    /** The keys of {@code allowCredentials} or {@code excludeCredentials}. */
    List<ByteString> credentials(String name) {
        return list(name).stream().map(named -> bytes(named, "id")).toList();
    }

    private List<JsonObject> list(String name) {
        Json found = publicKey.get(name).orElse(JsonArray.EMPTY);
        return ((JsonArray) found).items().stream().map(JsonObject.class::cast).toList();
    }

    private static ByteString bytes(JsonObject from, String name) {
        String text = Objects.requireNonNull(from.text(name).orElse(null), name);
        return ByteString.ofBase64Url(text).orElseThrow();
    }
}
