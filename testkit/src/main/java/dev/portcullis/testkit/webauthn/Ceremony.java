package dev.portcullis.testkit.webauthn;

import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonNumber;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.AssertionOptions;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.AttestationPolicy;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RelyingParty;
import dev.portcullis.ports.webauthn.UserVerification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * What a site asks of browsers, as records for the verifier and as JSON for the browser.
 *
 * @param algorithms COSE numbers
 */
record Ceremony(
        RelyingParty party,
        ByteString challenge,
        List<Integer> algorithms,
        UserVerification verification,
        AttestationPolicy policy) {
    static final String ORIGIN = "https://login.example.org";
    static final String RELATED_ORIGIN = "https://example.net";
    static final ByteString USER = bytes("a handle of somebody");
    private static final ContractJson JSON = ContractJson.create();

    static Ceremony any() {
        return new Ceremony(
                new RelyingParty("example.org", "Example", Set.of(ORIGIN, RELATED_ORIGIN)),
                bytes("a challenge that has thirty-two."),
                RegistrationOptions.ALGORITHMS,
                UserVerification.PREFERRED,
                AttestationPolicy.ANY);
    }

    Ceremony at(String origin) {
        var other = new RelyingParty(party.id(), party.name(), Set.of(origin));
        return new Ceremony(other, challenge, algorithms, verification, policy);
    }

    Ceremony challenging(String other) {
        return new Ceremony(party, bytes(other), algorithms, verification, policy);
    }

    Ceremony asking(UserVerification other) {
        return new Ceremony(party, challenge, algorithms, other, policy);
    }

    Ceremony allowing(Integer... others) {
        return new Ceremony(party, challenge, List.of(others), verification, policy);
    }

    Ceremony trusting(AttestationPolicy other) {
        return new Ceremony(party, challenge, algorithms, verification, other);
    }

    Ceremony inFramesOf(String... origins) {
        var framed = new RelyingParty(party.id(), party.name(), party.origins(), Set.of(origins));
        return new Ceremony(framed, challenge, algorithms, verification, policy);
    }

    RegistrationOptions registration() {
        return new RegistrationOptions(party, challenge, algorithms, verification, policy);
    }

    AssertionOptions assertion() {
        return new AssertionOptions(party, challenge, verification);
    }

    String creationOptions() {
        var user = JsonObject.of("id", text(USER), "name", Json.of("ada")).with("displayName", Json.of("Ada"));
        var selection = JsonObject.of("userVerification", Json.of(verification.wireName()));
        return options(JsonObject.of("rp", JsonObject.of("id", Json.of(party.id()), "name", Json.of(party.name())))
                .with("user", user)
                .with("challenge", text(challenge))
                .with(
                        "pubKeyCredParams",
                        new JsonArray(
                                algorithms.stream().map(Ceremony::parameter).toList()))
                .with("authenticatorSelection", selection));
    }

    String requestOptions() {
        return options(JsonObject.of("challenge", text(challenge), "rpId", Json.of(party.id()))
                .with("userVerification", Json.of(verification.wireName())));
    }

    String requestOptionsFor(ByteString credentialId) {
        var named = JsonObject.of("type", Json.of("public-key"), "id", text(credentialId));
        return options(JsonObject.of("challenge", text(challenge), "rpId", Json.of(party.id()))
                .with("allowCredentials", new JsonArray(List.of(named))));
    }

    static AttestationResponse attestation(String credential) {
        return AttestationResponse.read(JSON.readText(Json.class, credential)).orElseThrow();
    }

    static AssertionResponse assertion(String credential) {
        return AssertionResponse.read(JSON.readText(Json.class, credential)).orElseThrow();
    }

    static ByteString bytes(String text) {
        return ByteString.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String options(JsonObject publicKey) {
        return JSON.writeText(JsonObject.of("publicKey", publicKey));
    }

    private static Json parameter(Integer algorithm) {
        return JsonObject.of("type", Json.of("public-key"), "alg", new JsonNumber(BigDecimal.valueOf(algorithm)));
    }

    private static Json text(ByteString bytes) {
        return Json.of(bytes.base64Url());
    }
}
