package dev.portcullis.crypto.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.crypto.format.Argon2Settings;
import dev.portcullis.crypto.format.CostLimits;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.testkit.credential.PasswordHasherContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest implements PasswordHasherContract {
    private final PasswordHasher hasher = with(new Argon2Settings(512, 2, 1, 16, 32));

    private static PasswordHasher with(Argon2Settings parameters) {
        return new ModularPasswordHasher(HasherSettings.argon2(parameters), new RandomSecretSource());
    }

    @Override
    public PasswordHasher hasher() {
        return hasher;
    }

    @Override
    public PasswordHasher otherwiseConfigured() {
        return with(new Argon2Settings(512, 3, 1, 16, 32));
    }

    @Override
    public int longestPassword() {
        return Integer.MAX_VALUE;
    }

    @Test
    void every_parameter_decides_whether_a_hash_is_outdated() {
        for (Argon2Settings other : new Argon2Settings[] {
            new Argon2Settings(513, 2, 1, 16, 32),
            new Argon2Settings(512, 1, 1, 16, 32),
            new Argon2Settings(512, 2, 2, 16, 32),
            new Argon2Settings(512, 2, 1, 17, 32),
            new Argon2Settings(512, 2, 1, 16, 33)
        }) {
            var hash = with(other).hash(new Password("correct horse"));
            assertThat(hasher.isOutdated(hash)).as(other.toString()).isTrue();
            assertThat(hasher.matches(new Password("correct horse"), hash))
                    .as(other.toString())
                    .isTrue();
        }
    }

    @Test
    void what_is_configured_is_allowed_whatever_the_limits() {
        var tight = new CostLimits(4, 1, 1, 1);
        var settings = HasherSettings.argon2(new Argon2Settings(512, 2, 1, 16, 32));
        var limited = new ModularPasswordHasher(settings, new RandomSecretSource(), tight);
        assertThat(limited.matches(new Password("correct horse"), limited.hash(new Password("correct horse"))))
                .isTrue();
    }

    @Test
    void parameters_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Settings(7, 1, 1, 16, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Settings(512, 0, 1, 16, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Settings(512, 1, 256, 16, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> HasherSettings.bcrypt(3));
    }
}
