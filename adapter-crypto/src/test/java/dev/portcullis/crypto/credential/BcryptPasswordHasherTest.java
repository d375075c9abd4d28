package dev.portcullis.crypto.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.testkit.credential.PasswordHasherContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BcryptPasswordHasherTest implements PasswordHasherContract {
    private final PasswordHasher hasher = with(5);

    private static PasswordHasher with(int cost) {
        return new ModularPasswordHasher(HasherSettings.bcrypt(cost), new RandomSecretSource());
    }

    @Override
    public PasswordHasher hasher() {
        return hasher;
    }

    @Override
    public PasswordHasher otherwiseConfigured() {
        return with(4);
    }

    @Override
    public int longestPassword() {
        return 72;
    }

    @Test
    @DisplayName("[A2] A longer password does not match the hash of its first 72 bytes")
    void a_longer_password_does_not_match_the_hash_of_its_first_72_bytes() {
        PasswordHash hash = hasher.hash(new Password("x".repeat(72)));
        assertThat(hasher.matches(new Password("x".repeat(73)), hash)).isFalse();
    }

    @Test
    void every_spelling_of_the_prefix_is_read() {
        String rest = "05$abcdefghijklmnopqrstuuZryQ3HLnGrTji8GGXkkAn2CuMsqqjDG";
        for (String prefix : new String[] {"$2$", "$2a$", "$2b$", "$2y$", "$2z$"}) {
            var hash = new PasswordHash(prefix + rest);
            assertThat(hasher.matches(new Password("a\0b"), hash)).as(prefix).isTrue();
            assertThat(hasher.isOutdated(hash)).as(prefix).isFalse();
        }
    }
}
