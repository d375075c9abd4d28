package dev.portcullis.domain.password;

import dev.portcullis.domain.configuration.PasswordSettings;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.CommonPasswords;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.message.UiText;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;

/** What a new password must be. Source: docs/contract/passwords.md, "What a new one must be"; docs/security.md, A1 to A5. */
public final class PasswordPolicy {
    /** Of comparing letters: tens of milliseconds. */
    private static final long MOST_STEPS = 4_000_000;

    private final PasswordSettings settings;
    private final CommonPasswords common;
    private final Optional<BreachLookup> breaches;
    private final Messages messages;

    /** @param breaches empty where no look-up is configured */
    public PasswordPolicy(
            PasswordSettings settings, CommonPasswords common, Optional<BreachLookup> breaches, Messages messages) {
        this.settings = settings;
        this.common = common;
        this.breaches = settings.breaches().lookup() ? breaches : Optional.empty();
        this.messages = messages;
    }

    /**
     * What speaks against a password; empty when nothing does.
     *
     * @throws Unavailable if breaches cannot be looked up, and the configuration does not let that pass
     */
    Optional<UiText> objection(Password password, Collection<String> identifiers) {
        int length = settings.unit().of(password);
        if (length < settings.minimumLength()) {
            return Optional.of(messages.passwordTooShort(settings.minimumLength(), length));
        }
        if (settings.similarityCheck() && resemblesOneOf(identifiers, password.value())) {
            return Optional.of(messages.of(Phrase.PASSWORD_TOO_SIMILAR));
        }
        return guessable(password).or(() -> breached(password));
    }

    // One body can bring thousands of identifiers along; what would take too long to show to be unlike them is refused.
    private static boolean resemblesOneOf(Collection<String> words, String password) {
        long left = MOST_STEPS;
        for (String word : words) {
            left -= Similarity.steps(word, password);
            if (left < 0 || Similarity.isSimilar(word, password)) {
                return true;
            }
        }
        return false;
    }

    private Optional<UiText> guessable(Password password) {
        var guessable = settings.guessable();
        if (!guessable.refused()) {
            return Optional.empty();
        }
        String composed = Normalizer.normalize(password.value(), Normalizer.Form.NFC);
        if (resemblesOneOf(guessable.serviceWords(), composed)) {
            return Optional.of(messages.passwordRefused("it resembles a name of this service"));
        }
        return common.contains(password)
                ? Optional.of(messages.passwordRefused("it is one of those that are guessed first"))
                : Optional.empty();
    }

    /** Whether a password that was good once is known from breaches; one of which nobody can tell now is not. */
    boolean isBreached(Password password) {
        try {
            return timesBreached(password).isPresent();
        } catch (Unavailable nobodyCanTell) {
            return false;
        }
    }

    private Optional<Long> timesBreached(Password password) {
        return breaches.map(lookup -> lookup.timesSeen(password))
                .filter(times -> times > settings.breaches().maximum());
    }

    private Optional<UiText> breached(Password password) {
        try {
            return timesBreached(password).map(messages::passwordBreached);
        } catch (Unavailable nobodyCanTell) {
            if (settings.breaches().ignoreFailures()) {
                return Optional.empty();
            }
            throw nobodyCanTell;
        }
    }
}
