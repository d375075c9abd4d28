package dev.portcullis.domain.guess;

import dev.portcullis.domain.configuration.GuessSettings;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.guess.Guesses;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The shell around {@link GuessRules}: counts guesses for all nodes together. Accounts that do not exist are counted like those
 * that do, so that a refusal tells nobody which is which.
 */
public final class GuessGuard {
    private final GuessSettings settings;
    private final GuessRules rules;
    private final UnitOfWork work;
    private final KeptGuesses kept;
    private final EventSink events;

    public GuessGuard(GuessSettings settings, UnitOfWork work, KeyedHash hash, EventSink events) {
        this.settings = settings;
        this.rules = new GuessRules(settings);
        this.work = work;
        this.kept = new KeptGuesses(hash);
        this.events = events;
    }

    /** Ask to check a guess, before any work is done for it. @return how long to wait instead; empty to go on */
    public Optional<Duration> begin(Guess guess) {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        Optional<Duration> pause = work.write(stores -> {
            Guesses known = kept.take(stores.guesses(), guess);
            if (rules.isClosed(known, guess.at())) {
                return Optional.of(Duration.between(guess.at(), known.openFrom()));
            }
            stores.guesses().keep(rules.begun(known, guess.at()));
            return Optional.empty();
        });
        pause.ifPresent(any -> events.accept(guess.event("login.throttled")));
        return pause;
    }

    /** The guess was wrong. */
    public void failed(Guess guess) {
        if (settings.enabled()) {
            change(guess, known -> rules.failed(known, guess.at()));
        }
        events.accept(guess.event("login.failed"));
    }

    /** What was guessed at is another now: its owner need not wait for what strangers did before. */
    public void replaced(CredentialType method, IdentityId owner, Instant now) {
        proven(new Guess(method, Guess.targetOf(owner), now, owner, null));
    }

    /** The guess was right: all those before it are forgiven. */
    public void proven(Guess guess) {
        if (settings.enabled()) {
            work.write(stores -> {
                kept.forget(stores.guesses(), guess);
                return guess;
            });
        }
    }

    private void change(Guess guess, UnaryOperator<Guesses> change) {
        work.write(stores -> {
            Guesses changed = change.apply(kept.take(stores.guesses(), guess));
            stores.guesses().keep(changed);
            return changed;
        });
    }
}
