package dev.portcullis.testkit.federation;

import dev.portcullis.ports.secret.PlainHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a code of the provider stands for.
 *
 * @param challenge what the verifier has to fit (PKCE, S256); null where none was asked for
 * @param nonce what the token repeats; null where nothing was asked for
 */
record Grant(
        FakeAccount account,
        String redirectUri,
        @Nullable String challenge,
        @Nullable String nonce) {

    /** What is wrong with the form that wants tokens for it; empty when nothing is. */
    Optional<String> complaint(Map<String, String> form) {
        if (!redirectUri.equals(form.get("redirect_uri"))) {
            return Optional.of("redirect_uri is not the one that the code was asked for with");
        }
        String verifier = form.get("code_verifier");
        return verifier == null && challenge == null
                        || verifier != null && challenge(verifier).equals(challenge)
                ? Optional.empty()
                : Optional.of("code_verifier does not fit code_challenge");
    }

    private static String challenge(String verifier) {
        byte[] digest = PlainHash.sha256(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "Grant[" + redirectUri + "]";
    }
}
