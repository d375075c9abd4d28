package dev.portcullis.crypto.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.testkit.fixture.BrokenRules;
import dev.portcullis.testkit.secret.KeyedHashContract;
import dev.portcullis.testkit.secret.SecretBoxContract;
import dev.portcullis.testkit.secret.SecretSourceContract;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract suites notice what breaks a rule, and name that rule alone. */
class SecretSaboteursTest {
    private static final SecretSource RANDOM = new RandomSecretSource();

    @Test
    void a_remainder_instead_of_a_new_draw_is_found_out() {
        SecretSourceContract suite = () -> new SecretSource() {
            @Override
            public byte[] bytes(int count) {
                return RANDOM.bytes(count);
            }

            @Override
            public String alphanumeric(int count) {
                var text = new StringBuilder();
                for (byte drawn : bytes(count)) {
                    text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                            .charAt((drawn & 0xff) % 62));
                }
                return text.toString();
            }

            @Override
            public String digits(int count) {
                return RANDOM.digits(count);
            }

            @Override
            public UUID uuid() {
                return RANDOM.uuid();
            }
        };
        assertThat(BrokenRules.of(suite)).containsExactly("r2_every_letter_and_digit_is_equally_likely");
    }

    @Test
    void parts_that_run_into_each_other_are_found_out() {
        KeyedHashContract suite = keys -> rotating(keys, key -> (purpose, secret) -> key.hash("", purpose + secret));
        assertThat(BrokenRules.of(suite)).containsExactly("r2_purpose_and_secret_do_not_run_into_each_other");
    }

    @Test
    void a_key_that_makes_no_difference_is_found_out() {
        KeyedHash one = new HmacKeyedHash(List.of("always the same key"));
        KeyedHashContract suite = keys -> rotating(keys, key -> one);
        assertThat(BrokenRules.of(suite)).containsExactly("r2_another_purpose_secret_or_key_has_another_hash");
    }

    @Test
    void a_hash_that_knows_the_first_key_only_is_found_out() {
        KeyedHashContract suite = keys -> new HmacKeyedHash(List.of(keys.getFirst()));
        assertThat(BrokenRules.of(suite)).containsExactly("r4_every_key_finds_what_it_hashed_and_the_first_one_makes");
    }

    @Test
    void a_hash_made_with_the_oldest_key_is_found_out() {
        KeyedHashContract suite = keys -> new HmacKeyedHash(keys.reversed());
        assertThat(BrokenRules.of(suite)).containsExactly("r4_every_key_finds_what_it_hashed_and_the_first_one_makes");
    }

    private static KeyedHash rotating(List<String> keys, UnaryOperator<KeyedHash> under) {
        List<KeyedHash> all = keys.stream()
                .map(key -> under.apply(new HmacKeyedHash(List.of(key))))
                .toList();
        return new KeyedHash() {
            @Override
            public String hash(String purpose, String secret) {
                return all.getFirst().hash(purpose, secret);
            }

            @Override
            public List<String> hashes(String purpose, String secret) {
                return all.stream().map(one -> one.hash(purpose, secret)).toList();
            }
        };
    }

    @Test
    void a_box_that_forgets_the_purpose_is_found_out() {
        SecretBoxContract suite = secrets -> boxed(secrets, "");
        assertThat(BrokenRules.of(suite)).containsExactly("r2_it_opens_for_its_purpose_only");
    }

    @Test
    void a_box_that_opens_with_the_first_secret_only_is_found_out() {
        SecretBoxContract suite = secrets -> new AesSecretBox(List.of(secrets.getFirst()), RANDOM);
        assertThat(BrokenRules.of(suite))
                .containsExactly("r5_secrets_rotate", "r5_what_an_older_secret_sealed_is_told_apart");
    }

    private static SecretBox boxed(List<String> secrets, String purpose) {
        var box = new AesSecretBox(secrets, RANDOM);
        return new SecretBox() {
            @Override
            public String seal(String ignored, String plain) {
                return box.seal(purpose, plain);
            }

            @Override
            public Optional<String> open(String ignored, String sealed) {
                return box.open(purpose, sealed);
            }

            @Override
            public Optional<Unsealed> unseal(String ignored, String sealed) {
                return box.unseal(purpose, sealed);
            }
        };
    }
}
