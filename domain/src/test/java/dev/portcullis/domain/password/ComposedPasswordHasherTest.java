package dev.portcullis.domain.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedPasswordHasherTest {
    private final Plain plain = new Plain();
    private final PasswordHasher hasher = new ComposedPasswordHasher(plain);

    /** Compares characters, and remembers what it was asked. */
    private static final class Plain implements PasswordHasher {
        private final List<String> asked = new ArrayList<>();

        @Override
        public PasswordHash hash(Password password) {
            return new PasswordHash(password.value());
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            asked.add(password.value());
            return hash.value().equals(password.value());
        }

        @Override
        public void verifyDecoy(Password password) {
            asked.add(password.value());
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return false;
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @ParameterizedTest
    @DisplayName("[U7] What is seen as the same letters opens the account, whichever way it was stored")
    @ValueSource(
            strings = {
                "pässwört-länger",
                "Ångström-Ångström",
                "việt-nam-việt-nam",
                "한국어비밀번호",
                "q\u0323\u0307-q\u0307\u0323"
            })
    void the_same_letters_are_the_same_password(String password) {
        for (String typed : List.of(password, nfc(password), nfd(password))) {
            assertThat(hasher.matches(new Password(typed), hasher.hash(new Password(password))))
                    .isTrue();
            for (String stored : List.of(nfc(password), nfd(password), typed)) {
                assertThat(hasher.matches(new Password(typed), new PasswordHash(stored)))
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("[U7] Letters that only resemble each other stay different, and case counts")
    void other_letters_are_another_password() {
        var stored = hasher.hash(new Password("ﬁnance-Ä-2000"));
        for (String other :
                List.of("finance-Ä-2000", "ﬁnance-ä-2000", "ﬁnance-A-2000", "ﬁnance-Ä-2000 ", "ﬁnance-Ä-200")) {
            assertThat(hasher.matches(new Password(other), stored)).as(other).isFalse();
        }
    }

    @Test
    @DisplayName("[B7] How much is computed follows from what was typed, not from the account")
    void a_wrong_password_costs_the_same_everywhere() {
        for (String typed : List.of("plain-letters-1", "pässwört", nfd("pässwört"), "Ångström")) {
            plain.asked.clear();
            hasher.matches(new Password(typed), new PasswordHash("another"));
            int known = plain.asked.size();
            plain.asked.clear();
            hasher.verifyDecoy(new Password(typed));
            assertThat(plain.asked).hasSize(known);
        }
        assertThat(plain.asked).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName("[A2] Nothing is cut off, whatever the letters")
    void nothing_is_cut_off() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            String password = random.ints(64, 0x20, 0x250)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var stored = hasher.hash(new Password(password));
            assertThat(hasher.matches(new Password(password), stored)).isTrue();
            assertThat(hasher.matches(new Password(password + "x"), stored)).isFalse();
            assertThat(hasher.matches(new Password(password.substring(0, 63)), stored))
                    .isFalse();
        }
    }
}
