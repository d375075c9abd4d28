package dev.portcullis.domain.password;

import dev.portcullis.domain.bruteforce.Attempt;
import dev.portcullis.domain.bruteforce.AttemptSubject;
import dev.portcullis.domain.bruteforce.BruteForceGuard;
import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.bruteforce.Ruling;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.login.IdentifierInput;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.login.LoginVerdict;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.credential.HasherBusy;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordTooLong;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signing in with a password. Source: docs/contract/login.md, "The form" and "A submission"; docs/contract/passwords.md,
 * "Hashes"; checklist A8, B1 and B7.
 */
public final class PasswordLogin implements LoginMethod {
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method", "identifier", "password_identifier", "password", "csrf_token")
            .withTransientPayload();

    private final boolean enabled;
    private final boolean identifierFirst;
    private final boolean hidesUnknown;
    private final PasswordHasher hasher;
    private final UnitOfWork work;
    private final Identifiers identifiers;
    private final SubmissionReader reader;
    private final Flows flows;
    private final BruteForceGuard guard;
    private final Messages messages;

    /**
     * @param identifierFirst whether the form asks for the identifier in a step of its own
     * @param hidesUnknown whether the second step asks for a password that an account may not have
     */
    public PasswordLogin(
            boolean enabled,
            boolean identifierFirst,
            boolean hidesUnknown,
            PasswordHasher hasher,
            UnitOfWork work,
            Identifiers identifiers,
            SubmissionReader reader,
            Flows flows,
            BruteForceGuard guard,
            Messages messages) {
        this.enabled = enabled;
        this.identifierFirst = identifierFirst;
        this.hidesUnknown = hidesUnknown;
        this.hasher = hasher;
        this.work = work;
        this.identifiers = identifiers;
        this.reader = reader;
        this.flows = flows;
        this.guard = guard;
        this.messages = messages;
    }

    @Override
    public CredentialType type() {
        return CredentialType.PASSWORD;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isMissedWhenOff() {
        return true;
    }

    @Override
    public List<UiNode> firstNodes(LoginContext scene) {
        if (!scene.isFirstFactor()) {
            return List.of();
        }
        if (scene.refresh()) {
            return Optional.ofNullable(scene.known())
                    .flatMap(PasswordLogin::firstIdentifier)
                    .map(identifier -> refreshNodes(identifier))
                    .orElse(List.of());
        }
        return identifierFirst
                ? List.of()
                : List.of(IdentifierInput.open(scene, messages), input(), button(messages.labelLoginPassword()));
    }

    private List<UiNode> refreshNodes(String identifier) {
        return List.of(IdentifierInput.hidden(identifier), input(), button(messages.labelLogin()));
    }

    private static Optional<String> firstIdentifier(StoredIdentity identity) {
        return identity.credential(CredentialType.PASSWORD).map(Credential::identifiers).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    @Override
    public List<UiNode> credentialNodes(LoginContext scene) {
        StoredIdentity known = scene.known();
        boolean provable = hidesUnknown
                || known != null && PasswordCredentials.hashOf(known).isPresent();
        return provable ? List.of(input(), button(messages.labelLoginPassword())) : List.of();
    }

    private UiNode input() {
        return Nodes.password("current-password", messages.labelPassword());
    }

    private static UiNode button(UiText label) {
        return Nodes.method(NodeGroup.PASSWORD, CredentialType.PASSWORD.value(), label);
    }

    @Override
    public LoginVerdict judge(LoginAttempt attempt) {
        if (!AssuranceLevel.AAL1.equals(attempt.flow().requestedAal())) {
            return new LoginVerdict.NotMine();
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        String identifier =
                entered.text("identifier").isEmpty() ? entered.text("password_identifier") : entered.text("identifier");
        Optional<String> objection =
                flows.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (objection.isPresent()) {
            return new LoginVerdict.Continue(
                    new LoginMachine.Input.Objection(identifier, messages.generic(objection.get())));
        }
        Map<String, UiText> missing = missing(identifier, entered.text("password"));
        return missing.isEmpty()
                ? guess(attempt, identifier, new Password(entered.text("password")), entered)
                : wrong(identifier, missing);
    }

    private Map<String, UiText> missing(String identifier, String password) {
        var missing = new LinkedHashMap<String, UiText>();
        if (identifier.isEmpty()) {
            missing.put("identifier", messages.required("identifier"));
        }
        if (password.isEmpty()) {
            missing.put("password", messages.required("password"));
        }
        return missing;
    }

    private static LoginVerdict wrong(String identifier, Map<String, UiText> problems) {
        return new LoginVerdict.Continue(new LoginMachine.Input.Wrong(identifier, problems));
    }

    private LoginVerdict guess(LoginAttempt attempt, String identifier, Password password, SubmittedValues entered) {
        String normalised = identifiers.canonical(identifier);
        Optional<StoredIdentity> account =
                work.read(stores -> stores.identities().findByIdentifier(CredentialType.PASSWORD, normalised));
        Attempt guess = attempt(attempt, normalised, account.map(StoredIdentity::id));
        return switch (guard.begin(guess)) {
            case Ruling.Wait wait ->
                new LoginVerdict.Continue(
                        new LoginMachine.Input.Objection(identifier, messages.generic(wait.told("passwords"))));
            case Ruling.Check check -> check(attempt, guess, check, account, password, entered, identifier);
        };
    }

    /** Tries at an account are counted together, whoever makes them, but for its owner who is signed in or was here before. */
    private Attempt attempt(LoginAttempt attempt, String identifier, Optional<IdentityId> owner) {
        FlowId flow = attempt.flow().id();
        var subject = owner.map(one -> AttemptSubject.ofAccount(Purpose.PASSWORD, one))
                .orElseGet(() -> AttemptSubject.ofNobody(Purpose.PASSWORD, identifier));
        return attempt.current()
                .filter(current -> owner.equals(Optional.of(current.identity().id())))
                .map(current -> guard.attempt(subject, current.session().id(), flow, attempt.caller(), attempt.now()))
                .orElseGet(() -> guard.attempt(subject, flow, attempt.caller(), attempt.now()));
    }

    private LoginVerdict check(
            LoginAttempt attempt,
            Attempt guess,
            Ruling.Check check,
            Optional<StoredIdentity> account,
            Password password,
            SubmittedValues entered,
            String identifier) {
        Optional<PasswordHash> hash = account.flatMap(PasswordCredentials::hashOf);
        if (!isRight(guess, password, check.switchedOff() ? Optional.empty() : hash)) {
            guard.failed(guess);
            return wrong(identifier, Map.of("", messages.invalidCredentials()));
        }
        guard.proven(guess);
        StoredIdentity identity = upgraded(account.orElseThrow(), password, hash.orElseThrow(), attempt.now());
        return new LoginVerdict.Proof(identity, CredentialType.PASSWORD, entered.transientPayload());
    }

    private boolean isRight(Attempt guess, Password password, Optional<PasswordHash> hash) {
        try {
            return isRight(password, hash);
        } catch (HasherBusy unchecked) {
            guard.withdrawn(guess);
            throw unchecked;
        }
    }

    private boolean isRight(Password password, Optional<PasswordHash> hash) {
        if (hash.isEmpty()) {
            // An unknown account must take as long as a wrong password, or the answer's time tells who has one.
            hasher.verifyDecoy(password);
            return false;
        }
        return hasher.matches(password, hash.get());
    }

    /** A hash by older rules is replaced now, while the password is at hand; a failure to do so harms nobody. */
    private StoredIdentity upgraded(StoredIdentity identity, Password password, PasswordHash hash, Instant now) {
        if (!hasher.isOutdated(hash)) {
            return identity;
        }
        try {
            List<String> identifiers =
                    identity.credential(CredentialType.PASSWORD).orElseThrow().identifiers();
            var changed = PasswordCredentials.with(identity, hasher.hash(password), identifiers, now);
            return work.write(stores -> stores.identities().update(changed));
        } catch (PasswordTooLong | HasherBusy | StaleVersion notNow) {
            return identity;
        }
    }
}
