package dev.portcullis.domain.code;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.identity.TextedCodes;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.IdentifierInput;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginContext.Step;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.session.Assurance;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a code that is sent, as a first or as a second factor: where it is offered. Source: docs/contract/code.md.
 */
public final class CodeLogin implements LoginMethod {
    private static final SubmittedFields FIELDS = SubmittedFields.texts(
                    "method", "code", "identifier", "address", "resend", "csrf_token")
            .withTransientPayload();

    private final Ways ways;
    private final CodeAccounts accounts;
    private final Assurance assurance;
    private final MethodKit kit;
    private final Messages messages;
    private final CodeForms forms;
    private final LoginCodes sent;

    /**
     * How codes sign in. They are a first factor or a second one, never both.
     *
     * @param firstFactor {@code passwordless_enabled}
     * @param secondFactor {@code mfa_enabled}
     * @param identifierFirst whether the form asks for the identifier in a step of its own
     * @param offersToAll whether the second step offers a code that an account may have no address for
     * @param hidesUnknown whether an account that there is not is answered as one that there is
     * @param choosesOnRefresh {@code refresh_login_choose_address}: whether who signs in anew chooses among their addresses
     */
    public record Ways(
            boolean firstFactor,
            boolean secondFactor,
            boolean identifierFirst,
            boolean offersToAll,
            boolean hidesUnknown,
            boolean choosesOnRefresh) {}

    /**
     * @param fallback whether who has no credential for codes is mailed at any address that names the account
     * @param texted which codes go to telephones
     */
    public CodeLogin(
            Ways ways, boolean fallback, TextedCodes texted, GuardedCodes codes, Assurance assurance, MethodKit kit) {
        this.ways = ways;
        this.accounts = new CodeAccounts(kit.support().work(), kit.identifiers(), fallback, texted);
        this.assurance = assurance;
        this.kit = kit;
        this.messages = kit.messages();
        this.forms = new CodeForms(kit.support());
        this.sent = new LoginCodes(ways, codes, accounts, assurance, kit.support());
    }

    @Override
    public MethodName name() {
        return MethodName.CODE;
    }

    @Override
    public Factor factor() {
        return ways.secondFactor() ? Factor.SECOND : Factor.FIRST;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return identity.credential(CredentialType.CODE)
                .filter(code -> !code.identifiers().isEmpty() && accounts.isReached(identity))
                .isPresent();
    }

    @Override
    public Offer offer(LoginContext context) {
        return switch (context.step()) {
            case Step.First first -> ways.firstFactor() && !ways.identifierFirst() ? open(context) : Offer.NONE;
            case Step.Refresh again -> ways.firstFactor() && isReachable(context) ? refresh(context) : Offer.NONE;
            case Step.Named named ->
                ways.firstFactor() && (ways.offersToAll() || isReachable(context)) ? named(context, named) : Offer.NONE;
            case Step.SecondFactor(var via) -> ways.secondFactor() ? secondFactor(context, via) : Offer.NONE;
        };
    }

    private boolean isReachable(LoginContext context) {
        return context.known().filter(one -> !accounts.addresses(one).isEmpty()).isPresent();
    }

    private Offer refresh(LoginContext context) {
        return ways.choosesOnRefresh()
                ? Offer.of(
                        forms.chooseAddress(accounts.addresses(context.known().orElseThrow())))
                : open(context);
    }

    private Offer open(LoginContext context) {
        return Offer.of(List.of(IdentifierInput.open(context, messages), ask()));
    }

    private UiNode ask() {
        return forms.ask(messages.of(Phrase.LABEL_LOGIN_CODE));
    }

    private Offer named(LoginContext context, Step.Named named) {
        return sentToNamed(context, named).orElseGet(() -> Offer.of(List.of(ask())));
    }

    private Optional<Offer> sentToNamed(LoginContext context, Step.Named named) {
        return context.known()
                .filter(account -> context.alone())
                .flatMap(account -> Optional.of(accounts.find(named.identifier()))
                        .filter(to -> account.id().equals(to.ownerId())))
                .map(to -> sent.send(context.login(), to, named.transientPayload()));
    }

    private Offer secondFactor(LoginContext context, @Nullable String via) {
        List<CodeAddress> addresses = addresses(context, via);
        return context.alone() && addresses.size() == 1
                ? sent.sendFirst(context, addresses.getFirst())
                : Offer.of(forms.chooseAddress(addresses));
    }

    /** Where a second factor may go: to the trait that was asked for, or to any address of the person. */
    private List<CodeAddress> addresses(LoginContext context, @Nullable String via) {
        boolean spent = context.login()
                .current()
                .filter(one -> assurance.isCodeSpent(one.session()))
                .isPresent();
        if (context.known().isEmpty() || spent) {
            return List.of();
        }
        StoredIdentity known = context.known().get();
        List<CodeAddress> all = accounts.addresses(known);
        return via == null || via.isEmpty() ? all : List.of(identifiedBy(via, known, all));
    }

    private CodeAddress identifiedBy(String via, StoredIdentity known, List<CodeAddress> all) {
        return kit.identities().textsOf(known.profile(), via).stream()
                .map(accounts::canonical)
                .flatMap(text -> all.stream().filter(one -> one.address().equals(text)))
                .findFirst()
                .orElseThrow(() -> FrontendErrors.badRequest(
                        "The query parameter 'via' has to name a trait that holds an address codes are sent to."));
    }

    @Override
    public boolean claims(LoginAttempt attempt, String named) {
        boolean second = attempt.login().asksForSecondFactor();
        boolean on = second ? ways.secondFactor() : ways.firstFactor();
        boolean chooses = second || ways.choosesOnRefresh() && attempt.flow().refresh();
        return on
                && !attempt.flow().state().equals(FlowState.PASSED_CHALLENGE)
                && (name().value().equals(named) || chooses && named.isEmpty() && choosesAddress(attempt));
    }

    private boolean choosesAddress(LoginAttempt attempt) {
        return !kit.reader().read(attempt.submission(), FIELDS).text("address").isEmpty();
    }

    @Override
    public Input evaluate(LoginAttempt attempt) {
        return sent.evaluate(attempt, kit.reader().read(attempt.submission(), FIELDS));
    }
}
