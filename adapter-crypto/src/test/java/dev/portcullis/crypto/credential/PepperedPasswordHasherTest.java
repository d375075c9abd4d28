package dev.portcullis.crypto.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.crypto.format.Argon2Settings;
import dev.portcullis.crypto.secret.HmacPasswordPepper;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordPepper;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.testkit.credential.KnownHash;
import dev.portcullis.testkit.credential.PasswordHasherContract;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PepperedPasswordHasherTest implements PasswordHasherContract {
    private static final String OLD = "the pepper of last year, kept for a while";
    private static final String NEW = "the pepper of this year, for new passwords";

    private static final PasswordHasher BCRYPT =
            new ModularPasswordHasher(HasherSettings.bcrypt(5), new RandomSecretSource());
    private static final PasswordHasher ARGON2 = new ModularPasswordHasher(
            HasherSettings.argon2(new Argon2Settings(64, 1, 1, 16, 32)), new RandomSecretSource());

    private static PasswordHasher under(PasswordHasher hasher, String... keys) {
        return new PepperedPasswordHasher(hasher, new HmacPasswordPepper(List.of(keys)));
    }

    static Stream<PasswordHasher> plain() {
        return Stream.of(BCRYPT, ARGON2);
    }

    private static Stream<Password> passwords() {
        return Stream.of("", " ", "correct horse", "Ζωή 👩🏽‍🚀", "a\0b", "x".repeat(72), "x".repeat(500))
                .map(Password::new);
    }

    @Override
    public PasswordHasher hasher() {
        return under(BCRYPT, NEW);
    }

    @Override
    public PasswordHasher otherwiseConfigured() {
        return under(BCRYPT, OLD);
    }

    @Override
    public int longestPassword() {
        return Integer.MAX_VALUE;
    }

    /** Of another key nothing can be told, so that here it stays among those that check. */
    @Override
    @Test
    public void r7_what_was_hashed_otherwise_is_outdated() {
        var both = under(BCRYPT, NEW, OLD);
        for (PasswordHasher other : List.of(otherwiseConfigured(), BCRYPT, ARGON2, under(ARGON2, NEW))) {
            PasswordHash hash = other.hash(new Password("correct horse"));
            assertThat(both.isOutdated(hash)).isTrue();
            assertThat(both.matches(new Password("correct horse"), hash)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("plain")
    @DisplayName("[A9] Whoever has the hash and not the key can try no password")
    void whoever_has_the_hash_and_not_the_key_can_try_no_password(PasswordHasher plain) {
        passwords().forEach(password -> {
            PasswordHash kept = under(plain, NEW).hash(password);
            String inner = kept.value().substring(kept.value().indexOf('$', "$pepper$".length()) + 1);
            String name = kept.value().split("\\$")[2];
            for (var thief : List.of(plain, under(plain, OLD), under(plain, name + "-guessed-from-its-name"))) {
                assertThat(thief.matches(password, kept)).isFalse();
                assertThat(thief.matches(password, new PasswordHash(inner))).isFalse();
                assertThat(thief.matches(password, new PasswordHash("$" + inner)))
                        .isFalse();
            }
            assertThat(under(plain, NEW).matches(password, kept)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("plain")
    @DisplayName("[A9] Hashes that were there before still match and are renewed")
    void hashes_that_were_there_before_still_match_and_are_renewed(PasswordHasher plain) {
        PasswordHasher peppered = under(plain, NEW);
        assertThat(KnownHash.all()).isNotEmpty().allSatisfy(known -> {
            assertThat(peppered.matches(known.asPassword(), known.asHash())).isTrue();
            assertThat(peppered.isOutdated(known.asHash())).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("plain")
    @DisplayName("[A9] [I1] Keys rotate with overlap")
    void keys_rotate_with_overlap(PasswordHasher plain) {
        passwords().forEach(password -> {
            PasswordHash before = under(plain, OLD).hash(password);
            PasswordHasher meanwhile = under(plain, NEW, OLD);
            assertThat(meanwhile.matches(password, before)).isTrue();
            assertThat(meanwhile.isOutdated(before)).isTrue();

            PasswordHash renewed = meanwhile.hash(password);
            assertThat(meanwhile.isOutdated(renewed)).isFalse();
            assertThat(under(plain, NEW).matches(password, renewed)).isTrue();
            assertThat(under(plain, NEW).matches(password, before))
                    .as("the old key is gone")
                    .isFalse();
        });
    }

    @Test
    @DisplayName("[A9] A hash of a key that is gone costs what a check costs")
    void a_hash_of_a_key_that_is_gone_costs_what_a_check_costs() {
        var decoys = new AtomicInteger();
        var counting = new Overridable(BCRYPT) {
            @Override
            public void verifyDecoy(Password password) {
                decoys.incrementAndGet();
            }
        };
        PasswordHash gone = under(BCRYPT, OLD).hash(new Password("correct horse"));

        assertThat(under(counting, NEW).matches(new Password("correct horse"), gone))
                .isFalse();
        assertThat(decoys).hasValue(1);
    }

    @Test
    void what_only_looks_peppered_matches_nothing() {
        PasswordHasher peppered = under(BCRYPT, NEW);
        String plain = BCRYPT.hash(new Password("correct horse")).value();
        for (String text : List.of(
                "$pepper$",
                "$pepper$$" + plain,
                "$pepper$x",
                "$pepper$" + "x".repeat(33) + "$" + plain,
                "$pepper$a b$" + plain,
                "$pepper$\n$" + plain,
                "$pepper$x$" + plain)) {
            var hash = new PasswordHash(text);
            assertThat(peppered.matches(new Password("correct horse"), hash))
                    .as(text)
                    .isFalse();
            assertThat(peppered.isOutdated(hash)).as(text).isTrue();
        }
    }

    @Test
    @DisplayName("[A9] [I6] Without an answer of the key's keeper nothing is right and nothing is kept")
    void without_an_answer_of_the_keys_keeper_nothing_is_right_and_nothing_is_kept() {
        PasswordHash kept = hasher().hash(new Password("correct horse"));
        var silent = new PepperedPasswordHasher(BCRYPT, new PasswordPepper() {
            @Override
            public String currentKey() {
                throw new Unavailable("the key service is silent", null);
            }

            @Override
            public Optional<Password> mix(String key, Password password) {
                throw new Unavailable("the key service is silent", null);
            }
        });
        var password = new Password("correct horse");
        List<Runnable> all = List.of(
                () -> silent.hash(password), () -> silent.matches(password, kept), () -> silent.verifyDecoy(password));
        assertThat(all)
                .allSatisfy(one -> assertThatExceptionOfType(Unavailable.class).isThrownBy(one::run));
    }
}
