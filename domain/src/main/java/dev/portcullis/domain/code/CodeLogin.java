package dev.portcullis.domain.code;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.login.IdentifierInput;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.login.LoginVerdict;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.onetime.IssuedCodes;
import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.domain.session.Assurance;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Signing in with a code that is sent, as a first or as a second factor: where it is offered. Source: docs/contract/code.md.
 */
public final class CodeLogin implements LoginMethod {
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method", "code", "identifier", "address", "resend", "csrf_token")
            .withTransientPayload();

    private final Ways ways;
    private final CodeMails mails;
    private final CodeAccounts accounts;
    private final Identities identities;
    private final SubmissionReader reader;
    private final Messages messages;
    private final CodeForms forms;
    private final LoginCodes sent;

    /**
     * How codes sign in.
     *
     * @param enabled whether the method is on at all; it may be on for recovery alone
     * @param firstFactor {@code passwordless_enabled}
     * @param secondFactor {@code mfa_enabled}
     * @param identifierFirst whether the form asks for the identifier in a step of its own
     * @param offersToAll whether the second step offers a code that an account may have no address for
     * @param hidesUnknown whether an account that there is not is answered as one that there is
     */
    public record Ways(
            boolean enabled,
            boolean firstFactor,
            boolean secondFactor,
            boolean identifierFirst,
            boolean offersToAll,
            boolean hidesUnknown) {}

    CodeLogin(
            Ways ways,
            GuardedCodes codes,
            CodeMails mails,
            CodeAccounts accounts,
            Assurance assurance,
            Identities identities,
            SubmissionReader reader,
            Flows flows,
            Messages messages) {
        this.ways = ways;
        this.mails = mails;
        this.accounts = accounts;
        this.identities = identities;
        this.reader = reader;
        this.messages = messages;
        this.forms = new CodeForms(messages);
        this.sent = new LoginCodes(ways.hidesUnknown(), codes, mails, accounts, assurance, flows, messages);
    }

    @Override
    public CredentialType type() {
        return CredentialType.CODE;
    }

    @Override
    public boolean isEnabled() {
        return ways.enabled();
    }

    @Override
    public boolean isMissedWhenOff() {
        return true;
    }

    @Override
    public boolean bringsToken() {
        return false;
    }

    @Override
    public List<UiNode> firstNodes(LoginContext scene) {
        if (!scene.isFirstFactor()) {
            return ways.secondFactor() ? forms.chooseAddress(addresses(scene)) : List.of();
        }
        if (!ways.firstFactor()) {
            return List.of();
        }
        UiNode ask = forms.ask(messages.labelLoginCode());
        if (scene.refresh()) {
            StoredIdentity known = scene.known();
            return known == null || accounts.addresses(known).isEmpty()
                    ? List.of()
                    : List.of(IdentifierInput.open(scene, messages), ask);
        }
        return ways.identifierFirst() ? List.of() : List.of(IdentifierInput.open(scene, messages), ask);
    }

    /** Where a second factor may go: to the trait that was asked for, or to any address of the person. */
    private List<CodeAddress> addresses(LoginContext scene) {
        StoredIdentity known = scene.known();
        if (known == null || scene.codeSpent()) {
            return List.of();
        }
        List<CodeAddress> all = accounts.addresses(known);
        String via = scene.via();
        return via == null || via.isEmpty() ? all : List.of(identifiedBy(via, known, all));
    }

    private CodeAddress identifiedBy(String via, StoredIdentity known, List<CodeAddress> all) {
        return identities.textsOf(known.profile(), via).stream()
                .map(accounts::canonical)
                .flatMap(text -> all.stream().filter(one -> one.address().equals(text)))
                .findFirst()
                .orElseThrow(() -> FrontendErrors.badRequest(
                        "The query parameter 'via' has to name a trait that holds an address codes are sent to."));
    }

    @Override
    public List<UiNode> credentialNodes(LoginContext scene) {
        StoredIdentity known = scene.known();
        boolean provable = ways.offersToAll()
                || known != null && !accounts.addresses(known).isEmpty();
        return ways.firstFactor() && provable ? List.of(forms.ask(messages.labelLoginCode())) : List.of();
    }

    @Override
    public Optional<StartedStep> begin(LoginContext scene, NewFlow opening, String requestUrl) {
        List<CodeAddress> addresses = addresses(scene);
        StoredIdentity known = scene.known();
        if (addresses.size() != 1 || known == null) {
            return Optional.empty();
        }
        CodeAddress address = addresses.getFirst();
        var mail = mails.ownLogin(
                LoginCodes.purpose(scene.level()),
                opening.id(),
                requestUrl,
                address.of(known, address.address()),
                JsonObject.EMPTY,
                opening.issuedAt());
        var nodes = new ArrayList<UiNode>();
        nodes.add(forms.settled(address));
        nodes.addAll(forms.enter(messages.labelLoginCodeInput()));
        if (!scene.type().isApi()) {
            nodes.add(Nodes.csrf(opening.csrfToken()));
        }
        return Optional.of(new StartedStep(
                nodes,
                List.of(messages.loginCodeSent()),
                IssuedCodes.NONE.withCodes(List.of(mail.kept())),
                mail.message()));
    }

    @Override
    public boolean isFor(LoginAttempt attempt, String named) {
        boolean chooses = named.isEmpty()
                && LoginCodes.isSecondFactor(attempt)
                && !reader.read(attempt.submission(), FIELDS).text("address").isEmpty();
        return chooses || type().value().equals(named);
    }

    @Override
    public LoginVerdict judge(LoginAttempt attempt) {
        boolean on = LoginCodes.isSecondFactor(attempt) ? ways.secondFactor() : ways.firstFactor();
        return on && !attempt.flow().state().equals(FlowState.PASSED_CHALLENGE)
                ? sent.judge(attempt, reader.read(attempt.submission(), FIELDS))
                : new LoginVerdict.NotMine();
    }

    @Override
    public Optional<LoginVerdict> proceed(
            LoginAttempt attempt, StoredIdentity account, String identifier, JsonObject transientPayload) {
        Recipient to = accounts.find(identifier);
        return account.id().equals(to.ownerId())
                ? Optional.of(sent.send(attempt, to, transientPayload))
                : Optional.empty();
    }
}
