package dev.portcullis.domain.password;

import dev.portcullis.domain.bruteforce.Attempt;
import dev.portcullis.domain.bruteforce.AttemptSubject;
import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.domain.bruteforce.Ruling;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.IdentifierInput;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginContext.Step;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.credential.Password;
import dev.portcullis.ports.credential.PasswordHash;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.credential.PasswordTooLong;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signing in with a password. Source: docs/contract/login.md, "The form" and "A submission"; docs/contract/passwords.md,
 * "Hashes"; docs/security.md, A8, B1 and B7.
 */
public final class PasswordLogin implements LoginMethod {
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method", "identifier", "password_identifier", "password", "csrf_token")
            .withTransientPayload();

    private final Ways ways;
    private final PasswordHasher hasher;
    private final CompromisedPasswords compromised;
    private final MethodKit kit;
    private final UiNode input;
    private final UiNode button;

    /**
     * How passwords sign in.
     *
     * @param identifierFirst whether the form asks for the identifier in a step of its own
     * @param hidesUnknown whether the second step asks for a password that an account may not have
     */
    public record Ways(boolean identifierFirst, boolean hidesUnknown) {}

    public PasswordLogin(Ways ways, PasswordHasher hasher, CompromisedPasswords compromised, MethodKit kit) {
        this.kit = kit;
        this.compromised = compromised;
        this.ways = ways;
        this.hasher = hasher;
        this.input = Nodes.password("current-password", kit.messages().of(Phrase.LABEL_PASSWORD));
        this.button = button(kit.messages().of(Phrase.LABEL_LOGIN_PASSWORD));
    }

    @Override
    public MethodName name() {
        return MethodName.PASSWORD;
    }

    @Override
    public Factor factor() {
        return Factor.FIRST;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return PasswordCredentials.hashOf(identity).isPresent();
    }

    @Override
    public Offer offer(LoginContext context) {
        return switch (context.step()) {
            case Step.First first -> ways.identifierFirst() ? Offer.NONE : open(context);
            case Step.Named named -> named(context);
            case Step.Refresh again ->
                context.known()
                        .flatMap(PasswordLogin::firstIdentifier)
                        .map(identifier -> refresh(context, identifier))
                        .orElse(Offer.NONE);
            case Step.SecondFactor second -> Offer.NONE;
        };
    }

    private Offer open(LoginContext context) {
        return Offer.of(List.of(context.token(), IdentifierInput.open(context, kit.messages()), input, button));
    }

    private Offer named(LoginContext context) {
        boolean provable =
                ways.hidesUnknown() || context.known().filter(this::canProve).isPresent();
        return provable ? Offer.of(List.of(input, button)) : Offer.NONE;
    }

    private Offer refresh(LoginContext context, String identifier) {
        return Offer.of(List.of(
                context.token(),
                IdentifierInput.hidden(identifier),
                input,
                button(kit.messages().of(Phrase.LABEL_LOGIN))));
    }

    private static Optional<String> firstIdentifier(StoredIdentity identity) {
        return identity.credential(CredentialType.PASSWORD).map(Credential::identifiers).stream()
                .flatMap(List::stream)
                .findFirst();
    }

    private static UiNode button(UiText label) {
        return Nodes.method(NodeGroup.PASSWORD, CredentialType.PASSWORD.value(), label);
    }

    @Override
    public boolean claims(LoginAttempt attempt, String named) {
        return name().value().equals(named) && !attempt.login().asksForSecondFactor();
    }

    @Override
    public Input evaluate(LoginAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        String identifier =
                entered.text("identifier").isEmpty() ? entered.text("password_identifier") : entered.text("identifier");
        Optional<UiText> objection = attempt.objection(kit.support(), entered);
        if (objection.isPresent()) {
            return refused(identifier, objection.get());
        }
        List<Problem> missing = missing(identifier, entered.text("password"));
        return missing.isEmpty()
                ? guess(attempt, identifier, new Password(entered.text("password")), entered)
                : refused(identifier, missing);
    }

    private List<Problem> missing(String identifier, String password) {
        var missing = new ArrayList<Problem>();
        if (identifier.isEmpty()) {
            missing.add(new Problem("identifier", kit.messages().required("identifier")));
        }
        if (password.isEmpty()) {
            missing.add(new Problem("password", kit.messages().required("password")));
        }
        return missing;
    }

    private static Input refused(String identifier, List<Problem> problems) {
        return Input.Refused.of(Map.of("identifier", Json.of(identifier)), problems);
    }

    private static Input refused(String identifier, UiText why) {
        return refused(identifier, List.of(new Problem("", why)));
    }

    private Input guess(LoginAttempt attempt, String identifier, Password password, SubmittedValues entered) {
        String normalised = kit.identifiers().canonical(identifier);
        Optional<StoredIdentity> account = kit.support()
                .work()
                .read(stores -> stores.identities().findByIdentifier(CredentialType.PASSWORD, normalised));
        Attempt guess = attempt(attempt, normalised, account.map(StoredIdentity::id));
        return switch (kit.guard().begin(guess)) {
            case Ruling.Wait wait -> refused(identifier, kit.messages().generic(wait.told("passwords")));
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
                .map(current ->
                        kit.guard().attempt(subject, current.session().id(), flow, attempt.caller(), attempt.now()))
                .orElseGet(() -> kit.guard().attempt(subject, flow, attempt.caller(), attempt.now()));
    }

    private Input check(
            LoginAttempt attempt,
            Attempt guess,
            Ruling.Check check,
            Optional<StoredIdentity> account,
            Password password,
            SubmittedValues entered,
            String identifier) {
        Optional<PasswordHash> hash = account.flatMap(PasswordCredentials::hashOf);
        if (!isRight(guess, password, check.switchedOff() ? Optional.empty() : hash)) {
            kit.guard().failed(guess);
            return refused(identifier, kit.messages().of(Phrase.INVALID_CREDENTIALS));
        }
        kit.guard().proven(guess, check);
        if (compromised.isKnown(
                account.orElseThrow(), password, attempt.caller().device().address())) {
            return refused(
                    identifier,
                    kit.messages()
                            .generic("This password became known to others; recover the account to set another one."));
        }
        StoredIdentity identity = upgraded(account.orElseThrow(), password, hash.orElseThrow(), attempt.now());
        return new Input.Proven(name(), identity, CredentialType.PASSWORD, entered.transientPayload());
    }

    private boolean isRight(Attempt guess, Password password, Optional<PasswordHash> hash) {
        try {
            return isRight(password, hash);
        } catch (Unavailable unchecked) {
            kit.guard().withdrawn(guess);
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
        return renewed(password, hash).map(fresh -> kept(identity, fresh, now)).orElse(identity);
    }

    private Optional<PasswordHash> renewed(Password password, PasswordHash hash) {
        try {
            return hasher.isOutdated(hash) ? Optional.of(hasher.hash(password)) : Optional.empty();
        } catch (PasswordTooLong | Unavailable notNow) {
            return Optional.empty();
        }
    }

    private StoredIdentity kept(StoredIdentity identity, PasswordHash fresh, Instant now) {
        List<String> identifiers =
                identity.credential(CredentialType.PASSWORD).orElseThrow().identifiers();
        var changed = PasswordCredentials.with(identity, fresh, identifiers, now);
        try {
            return kit.support().work().write(stores -> stores.identities().update(changed));
        } catch (StaleVersion notNow) {
            return identity;
        }
    }
}
