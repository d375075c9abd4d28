package dev.portcullis.domain.code;

import dev.portcullis.domain.error.Refusals;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.flow.Opening;
import dev.portcullis.domain.identity.AddressBook;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.identity.Marked;
import dev.portcullis.domain.login.IdentifierInput;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.login.LoginScene;
import dev.portcullis.domain.login.LoginVerdict;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.Codes;
import dev.portcullis.domain.onetime.SentSecret;
import dev.portcullis.domain.onetime.SentSecrets;
import dev.portcullis.domain.submission.Entered;
import dev.portcullis.domain.submission.Fields;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Signing in with a code that is sent, as a first or as a second factor. Source: wire contract, recovery-verification 4;
 * checklist C2 to C5.
 */
public final class CodeLogin implements LoginMethod {
    private static final Fields FIELDS = Fields.texts("method", "code", "identifier", "address", "resend", "csrf_token")
            .withTransientPayload();

    private final Ways ways;
    private final Codes codes;
    private final CodeMails mails;
    private final CodeAccounts accounts;
    private final Identities identities;
    private final SubmissionReader reader;
    private final FlowDesk desk;
    private final Messages messages;
    private final CodeForms forms;

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
            Codes codes,
            CodeMails mails,
            CodeAccounts accounts,
            Identities identities,
            SubmissionReader reader,
            FlowDesk desk,
            Messages messages) {
        this.ways = ways;
        this.codes = codes;
        this.mails = mails;
        this.accounts = accounts;
        this.identities = identities;
        this.reader = reader;
        this.desk = desk;
        this.messages = messages;
        this.forms = new CodeForms(messages);
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
    public List<UiNode> firstNodes(LoginScene scene) {
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
    private List<CodeAddress> addresses(LoginScene scene) {
        StoredIdentity known = scene.known();
        if (known == null) {
            return List.of();
        }
        List<CodeAddress> all = accounts.addresses(known);
        String via = scene.via();
        return via == null || via.isEmpty() ? all : List.of(identifiedBy(via, known, all));
    }

    private CodeAddress identifiedBy(String via, StoredIdentity known, List<CodeAddress> all) {
        return identities.textsOf(known.profile(), via).stream()
                .map(CodeAccounts::normalised)
                .flatMap(text -> all.stream().filter(one -> one.address().equals(text)))
                .findFirst()
                .orElseThrow(() -> Refusals.badRequest(
                        "The query parameter 'via' has to name a trait that holds an address codes are sent to."));
    }

    @Override
    public List<UiNode> credentialNodes(LoginScene scene) {
        StoredIdentity known = scene.known();
        boolean provable = ways.offersToAll()
                || known != null && !accounts.addresses(known).isEmpty();
        return ways.firstFactor() && provable ? List.of(forms.ask(messages.labelLoginCode())) : List.of();
    }

    @Override
    public Optional<Begun> begin(LoginScene scene, Opening opening, String requestUrl) {
        List<CodeAddress> addresses = addresses(scene);
        StoredIdentity known = scene.known();
        if (addresses.size() != 1 || known == null) {
            return Optional.empty();
        }
        CodeAddress address = addresses.getFirst();
        var mail = mails.login(opening.id(), requestUrl, known, address, JsonObject.EMPTY, opening.issuedAt());
        var nodes = new ArrayList<UiNode>();
        nodes.add(forms.settled(address));
        nodes.addAll(forms.enter(messages.labelLoginCodeInput()));
        if (!scene.type().isApi()) {
            nodes.add(Nodes.csrf(opening.csrfToken()));
        }
        var sent = new SentSecrets(0, List.of(mail.code().kept()), List.of());
        return Optional.of(new Begun(nodes, List.of(messages.loginCodeSent()), sent, mail.message()));
    }

    @Override
    public boolean isFor(LoginAttempt attempt, String named) {
        boolean chooses = named.isEmpty()
                && isSecondFactor(attempt)
                && !reader.read(attempt.submission(), FIELDS).text("address").isEmpty();
        return chooses || type().value().equals(named);
    }

    private static boolean isSecondFactor(LoginAttempt attempt) {
        return !AssuranceLevel.AAL1.equals(attempt.flow().requestedAal());
    }

    @Override
    public LoginVerdict judge(LoginAttempt attempt) {
        boolean second = isSecondFactor(attempt);
        boolean passed = attempt.flow().state().equals(FlowState.PASSED_CHALLENGE);
        if (passed || !(second ? ways.secondFactor() : ways.firstFactor())) {
            return new LoginVerdict.NotMine();
        }
        Entered entered = reader.read(attempt.submission(), FIELDS);
        String resend = entered.text("resend");
        if (!resend.isEmpty() && !resend.equals("code")) {
            return refused(attempt, entered, "resend", messages.generic("The field resend has to be code."));
        }
        Optional<String> objection =
                desk.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (objection.isPresent()) {
            return refused(attempt, entered, "", messages.generic(objection.get()));
        }
        boolean asks = attempt.flow().state().equals(FlowState.CHOOSE_METHOD) || !resend.isEmpty();
        return asks ? ask(attempt, entered) : check(attempt, entered);
    }

    private static String named(LoginAttempt attempt, Entered entered) {
        String address = entered.text("address");
        return isSecondFactor(attempt) && !address.isEmpty() ? address : entered.text("identifier");
    }

    private LoginVerdict ask(LoginAttempt attempt, Entered entered) {
        String named = named(attempt, entered);
        if (named.isEmpty()) {
            return refused(attempt, entered, "identifier", messages.required("identifier"));
        }
        JsonObject payload = entered.transientPayload().orElse(JsonObject.EMPTY);
        Optional<CodeAccounts.Named> account =
                isSecondFactor(attempt) ? ofCaller(attempt, named) : accounts.find(named);
        if (account.isPresent()) {
            return send(attempt, account.get(), named, payload);
        }
        return ways.hidesUnknown() && !isSecondFactor(attempt)
                ? sendToNobody(attempt, named, payload)
                : refused(attempt, entered, "", messages.noCodeUser());
    }

    /** A second factor goes to the person's own addresses only. */
    private Optional<CodeAccounts.Named> ofCaller(LoginAttempt attempt, String named) {
        String wanted = CodeAccounts.normalised(named);
        return caller(attempt)
                .flatMap(identity -> accounts.addresses(identity).stream()
                        .filter(address -> address.address().equals(wanted))
                        .findFirst()
                        .map(address -> new CodeAccounts.Named(identity, address)));
    }

    private Optional<StoredIdentity> caller(LoginAttempt attempt) {
        return attempt.current()
                .flatMap(current -> accounts.load(current.identity().id()));
    }

    @Override
    public Optional<LoginVerdict> proceed(
            LoginAttempt attempt, StoredIdentity account, String identifier, JsonObject transientPayload) {
        return accounts.find(identifier)
                .filter(found -> found.identity().id().equals(account.id()))
                .map(found -> send(attempt, found, identifier, transientPayload));
    }

    private LoginVerdict send(LoginAttempt attempt, CodeAccounts.Named account, String named, JsonObject payload) {
        var flow = attempt.flow();
        return sent(
                attempt,
                mails.login(
                        flow.id(), flow.requestUrl(), account.identity(), account.address(), payload, attempt.now()),
                named,
                payload);
    }

    private LoginVerdict sendToNobody(LoginAttempt attempt, String named, JsonObject payload) {
        var flow = attempt.flow();
        return sent(
                attempt,
                mails.loginOfNobody(flow.id(), flow.requestUrl(), named, payload, attempt.now()),
                named,
                payload);
    }

    private LoginVerdict sent(LoginAttempt attempt, CodeMails.Mail mail, String named, JsonObject payload) {
        var nodes = new ArrayList<>(CodeForms.hidden(attempt.flow().ui().nodes(), shown(named)));
        nodes.addAll(forms.enter(messages.labelLoginCodeInput()));
        if (!attempt.flow().type().isApi()) {
            nodes.add(Nodes.csrf(""));
        }
        List<FormChange> changes = List.of(
                new FormChange.ClearMessages(),
                new FormChange.Show(nodes),
                new FormChange.Tell(messages.loginCodeSent()));
        SentSecrets after = sentBy(attempt).withCodes(List.of(mail.code().kept()));
        return new LoginVerdict.Continue(
                new Input.AskForCode(changes, messages.noLoginMethod()),
                Optional.of(payload),
                Optional.of(new LoginVerdict.Sent(after, mail.message())));
    }

    private static String shown(String named) {
        return named.contains("@") ? Marked.normalised(named) : named;
    }

    private static SentSecrets sentBy(LoginAttempt attempt) {
        return SentSecrets.in(attempt.stored().internal());
    }

    private LoginVerdict check(LoginAttempt attempt, Entered entered) {
        String identifier = entered.text("identifier");
        if (entered.text("code").isEmpty()) {
            return refused(attempt, entered, "code", messages.required("code"));
        }
        if (!isSecondFactor(attempt) && identifier.isEmpty()) {
            return refused(attempt, entered, "identifier", messages.required("identifier"));
        }
        Optional<StoredIdentity> account = isSecondFactor(attempt)
                ? caller(attempt)
                : accounts.find(identifier).map(CodeAccounts.Named::identity);
        IdentityId owner = account.map(StoredIdentity::id).orElse(null);
        var checked = codes.checkCode(
                attempt.flow().id(),
                sentBy(attempt),
                entered.text("code"),
                attempt.now(),
                secret -> secret.identity() != null && secret.identity().equals(owner));
        return switch (checked) {
            case Codes.Checked.TooMany many ->
                wrong(attempt, entered, many.after(), messages.generic("A code was submitted too often."));
            case Codes.Checked.Wrong wrong -> wrong(attempt, entered, wrong.after(), messages.loginCodeInvalid());
            case Codes.Checked.Spent spent -> wrong(attempt, entered, spent.after(), messages.loginCodeInvalid());
            case Codes.Checked.Expired late ->
                new LoginVerdict.Continue(
                        new Input.ExpiredCode(late.since()),
                        Optional.empty(),
                        Optional.of(new LoginVerdict.Sent(late.after(), null)));
            case Codes.Checked.Right(SentSecret secret, SentSecrets after) ->
                proof(attempt, account.orElseThrow(), secret, after, entered);
        };
    }

    private LoginVerdict proof(
            LoginAttempt attempt, StoredIdentity owner, SentSecret secret, SentSecrets after, Entered entered) {
        StoredIdentity verified = AddressBook.verified(owner, secret.via(), secret.address(), attempt.now());
        return new LoginVerdict.Proof(
                verified,
                !verified.equals(owner),
                CredentialType.CODE,
                Objects.requireNonNull(attempt.flow().requestedAal()),
                entered.transientPayload(),
                after);
    }

    private LoginVerdict wrong(LoginAttempt attempt, Entered entered, SentSecrets after, UiText why) {
        return new LoginVerdict.Continue(
                new Input.WrongCode(changes(attempt, entered, "", why)),
                Optional.empty(),
                Optional.of(new LoginVerdict.Sent(after, null)));
    }

    private LoginVerdict refused(LoginAttempt attempt, Entered entered, String node, UiText why) {
        return new LoginVerdict.Continue(new Input.WrongCode(changes(attempt, entered, node, why)));
    }

    /** The identifier stays in the form, out of sight once a code was sent; native forms get the token's node, too. */
    private static List<FormChange> changes(LoginAttempt attempt, Entered entered, String node, UiText why) {
        String identifier = entered.text("identifier");
        var changes = new ArrayList<FormChange>();
        changes.add(new FormChange.ClearMessages());
        changes.add(new FormChange.Fill("password", null));
        changes.add(
                attempt.flow().state().equals(FlowState.CHOOSE_METHOD)
                        ? new FormChange.Fill("identifier", Json.of(identifier))
                        : new FormChange.Put(IdentifierInput.hidden(identifier)));
        changes.add(new FormChange.Ensure(Nodes.csrf("")));
        changes.add(new FormChange.TellAt(node, why));
        return changes;
    }
}
