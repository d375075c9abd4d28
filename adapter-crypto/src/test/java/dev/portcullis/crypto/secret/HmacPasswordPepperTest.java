package dev.portcullis.crypto.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordPepper;
import dev.portcullis.testkit.credential.PasswordPepperContract;
import dev.portcullis.testkit.fixture.BrokenRules;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HmacPasswordPepperTest implements PasswordPepperContract {
    @Override
    public PasswordPepper with(List<String> keys) {
        return new HmacPasswordPepper(keys);
    }

    @Test
    void no_key_and_a_short_one_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HmacPasswordPepper(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new HmacPasswordPepper(List.of("short")));
    }

    @Test
    void a_pepper_that_cuts_passwords_off_is_found_out() {
        PasswordPepperContract suite = keys -> changing(
                new HmacPasswordPepper(keys),
                typed -> new Password(
                        typed.value().substring(0, Math.min(72, typed.value().length()))));
        assertThat(BrokenRules.of(suite)).containsExactly("r2_every_password_makes_something_else");
    }

    @Test
    void a_pepper_without_a_key_is_found_out() {
        var one = new HmacPasswordPepper(List.of("always the same key"));
        PasswordPepperContract suite = keys -> new PasswordPepper() {
            private final PasswordPepper names = new HmacPasswordPepper(keys);

            @Override
            public String currentKey() {
                return names.currentKey();
            }

            @Override
            public Optional<Password> mix(String key, Password password) {
                return names.mix(key, password).flatMap(known -> one.mix(one.currentKey(), password));
            }
        };
        assertThat(BrokenRules.of(suite)).containsExactly("r2_every_key_makes_something_else");
    }

    @Test
    void a_pepper_that_knows_the_first_key_only_is_found_out() {
        PasswordPepperContract suite = keys -> new HmacPasswordPepper(List.of(keys.getFirst()));
        assertThat(BrokenRules.of(suite)).containsExactly("r5_older_keys_are_found_by_their_names_and_in_any_order");
    }

    @Test
    void a_pepper_that_takes_another_key_for_one_that_is_gone_is_found_out() {
        PasswordPepperContract suite = keys -> new PasswordPepper() {
            private final PasswordPepper honest = new HmacPasswordPepper(keys);

            @Override
            public String currentKey() {
                return honest.currentKey();
            }

            @Override
            public Optional<Password> mix(String key, Password password) {
                return honest.mix(key, password).or(() -> honest.mix(honest.currentKey(), password));
            }
        };
        assertThat(BrokenRules.of(suite)).containsExactly("r5_nothing_is_made_under_a_key_that_is_not_there");
    }

    private static PasswordPepper changing(PasswordPepper honest, UnaryOperator<Password> before) {
        return new PasswordPepper() {
            @Override
            public String currentKey() {
                return honest.currentKey();
            }

            @Override
            public Optional<Password> mix(String key, Password password) {
                return honest.mix(key, before.apply(password));
            }
        };
    }
}
