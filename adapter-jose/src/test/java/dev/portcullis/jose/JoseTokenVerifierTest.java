package dev.portcullis.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoseTokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String US = "https://id.example.org/";
    private static final JsonWebKey OURS = key("k1");

    private final AtomicReference<String> claims = new AtomicReference<>(claims(NOW.plusSeconds(60)));
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicReference<String> published = new AtomicReference<>(published(OURS));
    private final JoseTokenVerifier verifier = new JoseTokenVerifier(published::get, US, now::get, new Echo());

    /** Writes what the test set, and tells what it read. */
    private final class Echo implements JsonText {
        @Override
        public Json read(String text) {
            return JsonObject.of("read", Json.of(text));
        }

        @Override
        public String write(Json value) {
            return claims.get();
        }
    }

    private static String claims(Instant end) {
        return "{\"iss\":\"" + US + "\",\"sub\":\"ada\",\"exp\":" + end.getEpochSecond() + "}";
    }

    private String token(JsonWebKey key) {
        String set = new JsonWebKeySet(key).toJson(OutputControlLevel.INCLUDE_PRIVATE);
        return new JoseTokenSigner(() -> set, new Echo()).sign(JsonObject.EMPTY);
    }

    private static String published(JsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static JsonWebKey key(String id) {
        try {
            JsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setAlgorithm("ES256");
            key.setKeyId(id);
            return key;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_token_of_ours_tells_its_claims() {
        assertThat(verifier.verify(token(OURS))).contains(JsonObject.of("read", Json.of(claims.get())));
    }

    @Test
    @DisplayName("[E5] a token counts until it expires, and no longer")
    void a_token_counts_until_it_expires() {
        String token = token(OURS);

        now.set(NOW.plus(Duration.ofSeconds(59)));
        assertThat(verifier.verify(token)).isPresent();
        now.set(NOW.plus(Duration.ofSeconds(60)));
        assertThat(verifier.verify(token)).isEmpty();
    }

    @Test
    void a_token_without_an_end_counts_nothing() {
        claims.set("{\"iss\":\"" + US + "\",\"sub\":\"ada\"}");

        assertThat(verifier.verify(token(OURS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://id.example.org", "https://evil.example.org/", ""})
    void a_token_of_another_issuer_counts_nothing(String issuer) {
        claims.set("{\"iss\":\"" + issuer + "\",\"exp\":" + NOW.plusSeconds(60).getEpochSecond() + "}");

        assertThat(verifier.verify(token(OURS))).isEmpty();
    }

    @Test
    void a_token_by_another_key_of_the_same_name_counts_nothing() {
        assertThat(verifier.verify(token(key("k1")))).isEmpty();
    }

    @Test
    void a_key_that_is_published_later_counts_from_then_on() {
        JsonWebKey next = key("k2");
        String token = token(next);

        assertThat(verifier.verify(token)).isEmpty();
        published.set(published(OURS, next));
        assertThat(verifier.verify(token)).isPresent();
    }

    @Test
    void a_token_without_a_signature_counts_nothing() {
        String unsigned = encoded("{\"alg\":\"none\"}") + "." + encoded(claims.get()) + ".";

        assertThat(verifier.verify(unsigned)).isEmpty();
    }

    @Test
    void a_token_of_which_one_letter_changed_counts_nothing() {
        String token = token(OURS);

        for (int at = 0; at < token.length(); at += 7) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(verifier.verify(changed)).as("letter %d", at).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b.c.d.e", "ory_st_abc", "{}"})
    void what_is_no_token_counts_nothing(String text) {
        assertThat(verifier.verify(text)).isEmpty();
    }

    @Test
    void a_text_of_a_megabyte_counts_nothing() {
        assertThat(verifier.verify("a.".repeat(500_000))).isEmpty();
    }

    @Test
    void keys_that_cannot_be_read_are_told() {
        published.set("no keys");

        assertThatThrownBy(() -> verifier.verify(token(OURS))).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":[\"ES256\"]}",
                "{\"alg\":5,\"kid\":\"k1\"}",
                "{\"alg\":\"ES256\",\"kid\":{}}",
                "{\"alg\":\"ES256\",\"kid\":\"k1\",\"crit\":5}",
                "{\"alg\":\"ES256\",\"kid\":\"k1\",\"crit\":[[]]}",
                "{\"alg\":\"ES256\",\"x5t\":[],\"b64\":\"no\"}",
                "{}",
                "[]",
                "null"
            })
    @DisplayName("[H8] a token whose header is not as headers are counts nothing")
    void a_token_with_an_odd_header_counts_nothing(String header) {
        String[] parts = token(OURS).split("\\.");

        assertThat(verifier.verify(encoded(header) + "." + parts[1] + "." + parts[2]))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\":{}}", "{\"keys\":[1]}", "{\"keys\":5}", "{}", "[]"})
    void keys_that_are_none_are_told(String set) {
        published.set(set);

        assertThatThrownBy(() -> verifier.verify(token(OURS))).isInstanceOf(Unavailable.class);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("[E5] A token that was checked before is over when it is over")
    void a_token_that_was_checked_before_is_over_when_it_is_over() {
        String token = token(OURS);
        assertThat(verifier.verify(token)).isPresent();
        assertThat(verifier.verify(token)).isPresent();

        now.set(NOW.plusSeconds(60));

        assertThat(verifier.verify(token)).isEmpty();
    }

    @Test
    @DisplayName("[I1] A token that was checked before does not count by other keys")
    void a_token_that_was_checked_before_does_not_count_by_other_keys() {
        String token = token(OURS);
        assertThat(verifier.verify(token)).isPresent();

        published.set(published(key("k2")));

        assertThat(verifier.verify(token)).isEmpty();
    }

    @Test
    void a_token_that_was_changed_is_another_one() {
        String token = token(OURS);
        assertThat(verifier.verify(token)).isPresent();

        String[] parts = token.split("\\.");
        String changed =
                parts[0] + "." + parts[1] + "." + (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1);

        assertThat(verifier.verify(changed)).isEmpty();
    }
}
