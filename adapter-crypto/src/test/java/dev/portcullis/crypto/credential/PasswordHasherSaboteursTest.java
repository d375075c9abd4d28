package dev.portcullis.crypto.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.testkit.credential.PasswordHasherContract;
import dev.portcullis.testkit.fixture.BrokenRules;
import org.junit.jupiter.api.Test;

/** The contract suite notices a hasher that breaks a rule, and names that rule alone. */
class PasswordHasherSaboteursTest {
    private static PasswordHasher honest(int cost) {
        return new ModularPasswordHasher(HasherSettings.bcrypt(cost), new RandomSecretSource());
    }

    private record Suite(PasswordHasher hasher) implements PasswordHasherContract {
        @Override
        public PasswordHasher otherwiseConfigured() {
            return honest(4);
        }

        @Override
        public int longestPassword() {
            return 72;
        }
    }

    @Test
    void a_hasher_that_does_not_work_for_nobody_is_found_out() {
        var hurried = new Overridable(honest(5)) {
            @Override
            public void verifyDecoy(Password password) {}
        };
        assertThat(BrokenRules.of(new Suite(hurried))).containsExactly("r6_nobodys_check_takes_as_long_as_somebodys");
    }

    @Test
    void a_hasher_that_cuts_passwords_off_is_found_out() {
        var truncating = new Overridable(honest(5)) {
            private Password cut(Password password) {
                String text = password.value();
                return new Password(text.substring(0, Math.min(36, text.length())));
            }

            @Override
            public PasswordHash hash(Password password) {
                return super.hash(cut(password));
            }

            @Override
            public boolean matches(Password password, PasswordHash hash) {
                return super.matches(hash.value().startsWith("$2a$05$") ? cut(password) : password, hash);
            }
        };
        assertThat(BrokenRules.of(new Suite(truncating)))
                .containsExactly(
                        "r5_a_password_beyond_the_limit_is_refused_with_its_length_in_bytes",
                        "r5_the_last_byte_of_a_long_password_counts");
    }

    @Test
    void a_hasher_that_never_calls_a_hash_outdated_is_found_out() {
        var content = new Overridable(honest(5)) {
            @Override
            public boolean isOutdated(PasswordHash hash) {
                return false;
            }
        };
        assertThat(BrokenRules.of(new Suite(content))).containsExactly("r7_what_was_hashed_otherwise_is_outdated");
    }

    @Test
    void a_hasher_that_does_any_work_a_hash_asks_for_is_found_out() {
        var patient = new Overridable(honest(5)) {
            @Override
            public boolean matches(Password password, PasswordHash hash) {
                return super.matches(
                        password, new PasswordHash(hash.value().replace("rounds=999999999", "rounds=100000")));
            }
        };
        assertThat(BrokenRules.of(new Suite(patient)))
                .containsExactly("r1_a_hash_that_would_cost_unreasonably_much_matches_nothing_at_once");
    }

    @Test
    void an_honest_hasher_breaks_no_rule() {
        assertThat(BrokenRules.of(new Suite(honest(5)))).isEmpty();
    }
}
