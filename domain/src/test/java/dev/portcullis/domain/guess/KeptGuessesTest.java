package dev.portcullis.domain.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.configuration.GuessSettings;
import dev.portcullis.domain.fixture.PlainKeyedHash;
import dev.portcullis.domain.fixture.StillClock;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.credential.CredentialType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guesses go on counting while keys rotate. */
class KeptGuessesTest {
    private static final int FREE = 3;

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private Instant now = StillClock.NOON;

    private GuessGuard under(String... keys) {
        var settings = new GuessSettings(true, FREE, Duration.ofMinutes(15));
        return new GuessGuard(settings, work, new PlainKeyedHash(keys), event -> {});
    }

    private Guess guess() {
        return new Guess(CredentialType.PASSWORD, "identifier ann", now, null, null);
    }

    private void fail(GuessGuard guard) {
        assertThat(guard.begin(guess())).isEmpty();
        guard.failed(guess());
    }

    private boolean isOpen(GuessGuard guard) {
        return guard.begin(guess()).isEmpty();
    }

    @Test
    @DisplayName("[I1] [A2] A change of keys gives nobody new tries")
    void a_change_of_keys_gives_no_new_tries() {
        fail(under("old"));
        fail(under("new", "old"));
        fail(under("newest", "new", "old"));
        fail(under("newest"));
        assertThat(isOpen(under("newest"))).isFalse();
        assertThat(isOpen(under("old", "newest"))).isFalse();
    }

    @Test
    @DisplayName("[I1] [A2] The right guess forgives what was counted under any key")
    void the_right_guess_forgives_all() {
        for (int i = 0; i < FREE; i++) {
            fail(under("old"));
        }
        under("new", "old").proven(guess());
        fail(under("new", "old"));
        assertThat(isOpen(under("old"))).isTrue();
    }

    @Test
    void what_was_forgotten_stays_forgotten_under_a_new_key() {
        for (int i = 0; i <= FREE; i++) {
            now = now.plus(Duration.ofMinutes(16));
            fail(under("old"));
        }
        now = now.plus(GuessRules.FORGOTTEN_AFTER).plusSeconds(1);
        fail(under("new", "old"));
        assertThat(isOpen(under("new", "old"))).isTrue();
    }
}
