package dev.portcullis.domain.password;

import dev.portcullis.domain.configuration.PasswordSettings;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.message.UiText;
import java.util.Collection;
import java.util.Optional;

/** What a new password must be. Source: docs/contract/passwords.md, "What a new one must be"; checklist A1 to A5. */
public final class PasswordPolicy {
    private final PasswordSettings settings;
    private final Optional<BreachLookup> breaches;
    private final Messages messages;

    /** @param breaches empty where no look-up is configured */
    public PasswordPolicy(PasswordSettings settings, Optional<BreachLookup> breaches, Messages messages) {
        this.settings = settings;
        this.breaches = settings.breachLookup() ? breaches : Optional.empty();
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
        boolean similar = settings.similarityCheck()
                && identifiers.stream().anyMatch(one -> Similarity.isSimilar(one, password.value()));
        return similar ? Optional.of(messages.passwordTooSimilar()) : breached(password);
    }

    private Optional<UiText> breached(Password password) {
        try {
            return breaches.map(lookup -> lookup.timesSeen(password))
                    .filter(times -> times > settings.maximumBreaches())
                    .map(messages::passwordBreached);
        } catch (Unavailable nobodyCanTell) {
            if (settings.ignoreLookupFailures()) {
                return Optional.empty();
            }
            throw nobodyCanTell;
        }
    }
}
