package dev.portcullis.domain.webauthn;

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
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.webauthn.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signing in by a security key, in browsers: beside another proof, or by the identifier and the key alone. Source:
 * docs/contract/webauthn.md, "Signing in".
 */
public final class SecurityKeyLogin implements LoginMethod {
    private static final String ANSWER = "webauthn_login";
    private static final String IDENTIFIER = "identifier";
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", IDENTIFIER, ANSWER, "csrf_token").withTransientPayload();

    private final KeyKit kit;
    private final KeyLogins logins;
    private final boolean passwordless;
    private final Ceremonies ceremonies;
    private final KeyProofs proofs;

    public SecurityKeyLogin(KeyKit kit, KeyLogins logins) {
        this.kit = kit;
        this.logins = logins;
        this.passwordless = kit.settings().passwordless();
        this.ceremonies = kit.ceremonies(KeyKind.SECURITY_KEY);
        this.proofs = new KeyProofs(
                name(), passwordless ? EventNames.LOGIN_FAILED : EventNames.SECOND_FACTOR_FAILED, kit, ceremonies);
    }

    @Override
    public MethodName name() {
        return MethodName.WEBAUTHN;
    }

    @Override
    public Factor factor() {
        return passwordless ? Factor.FIRST : Factor.SECOND;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return !fitting(identity).isEmpty();
    }

    /** A key that was added as the one factor does not count as the other. */
    private boolean fits(KeyEntry key) {
        return key.passwordless() == passwordless;
    }

    private List<KeyEntry> fitting(StoredIdentity identity) {
        return KeyRing.of(identity, CredentialType.WEBAUTHN).keys().stream()
                .filter(this::fits)
                .toList();
    }

    @Override
    public Offer offer(LoginContext context) {
        if (context.flow().type().isApi()) {
            return Offer.NONE;
        }
        return switch (context.step()) {
            case Step.First first -> passwordless && !logins.identifierFirst() ? open(context) : Offer.NONE;
            case Step.Named named -> isProvable(context) ? Offer.of(List.of(button())) : Offer.NONE;
            case Step.Refresh again -> passwordless ? ask(context) : Offer.NONE;
            case Step.SecondFactor second -> passwordless ? Offer.NONE : ask(context);
        };
    }

    private Offer open(LoginContext context) {
        return Offer.of(List.of(context.token(), IdentifierInput.openToKeys(context, kit.messages()), button()));
    }

    private UiNode button() {
        return Nodes.method(NodeGroup.WEBAUTHN, name().value(), kit.messages().of(Phrase.LABEL_USE_KEY));
    }

    private boolean isProvable(LoginContext context) {
        return passwordless
                && (logins.hidesUnknown()
                        || context.known().filter(this::canProve).isPresent());
    }

    /** Who is known is asked for a key straight away. */
    private Offer ask(LoginContext context) {
        return context.known()
                .filter(this::canProve)
                .map(known -> ask(context, known))
                .orElse(Offer.NONE);
    }

    private Offer ask(LoginContext context, StoredIdentity known) {
        Challenge challenge = Challenge.to(known.id(), ceremonies.fresh());
        var nodes = new ArrayList<UiNode>();
        nodes.add(context.token());
        nodes.add(IdentifierInput.hidden(identifierOf(known)));
        nodes.add(Nodes.hidden(NodeGroup.WEBAUTHN, ANSWER, ""));
        nodes.addAll(kit.nodes().script(context.flow().type()));
        nodes.add(trigger(challenge, allowed(known), kit.messages().of(Phrase.LABEL_USE_KEY)));
        return Offer.of(nodes, challenge.memory());
    }

    private static String identifierOf(StoredIdentity known) {
        return known.credential(CredentialType.WEBAUTHN).map(Credential::identifiers).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }

    private List<KnownKey> allowed(StoredIdentity owner) {
        return fitting(owner).stream().map(KeyEntry::named).toList();
    }

    private UiNode trigger(Challenge challenge, List<KnownKey> allowed, UiText label) {
        return KeyNodes.asking(
                "webauthn_login_trigger",
                "oryWebAuthnLogin",
                ceremonies.text(ceremonies.toUse(challenge, allowed)),
                label);
    }

    @Override
    public boolean claims(LoginAttempt attempt, String named) {
        boolean meant = named.equals(name().value())
                || !kit.reader().read(attempt.submission(), FIELDS).text(ANSWER).isEmpty();
        return meant && !attempt.flow().type().isApi() && attempt.login().asksForSecondFactor() != passwordless;
    }

    @Override
    public Input evaluate(LoginAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return logins.objection(attempt, entered).orElseGet(() -> identified(attempt, entered));
    }

    private Input identified(LoginAttempt attempt, SubmittedValues entered) {
        if (entered.text(IDENTIFIER).isEmpty()) {
            return Input.Refused.of(
                    Map.of(), List.of(new Problem(IDENTIFIER, kit.messages().required(IDENTIFIER))));
        }
        boolean isKnown =
                attempt.login().asksForSecondFactor() || attempt.flow().refresh();
        Optional<StoredIdentity> owner = isKnown ? current(attempt) : named(entered);
        if (owner.isEmpty()) {
            return isKnown ? Input.Refused.because(kit.messages().of(Phrase.NO_KEY_FITS)) : unknown(attempt, entered);
        }
        if (isKnown && !mayHaveKeys(owner.get())) {
            return Input.Refused.because(kit.messages().of(Phrase.NO_KEY_YET));
        }
        return entered.text(ANSWER).isEmpty() && !isKnown
                ? turned(attempt, entered, owner.get())
                : proven(attempt, entered, owner.get());
    }

    /** Where it is not told who has a key, whoever has none is asked for one, and gives wrong ones. */
    private Input unknown(LoginAttempt attempt, SubmittedValues entered) {
        if (logins.decoys().isEmpty()) {
            return Input.Refused.because(kit.messages().of(Phrase.NO_KEY_FITS));
        }
        var decoys = logins.decoys().get().of(logins.canonical(entered.text(IDENTIFIER)));
        return entered.text(ANSWER).isEmpty()
                ? turned(attempt, entered, Challenge.toAnybody(ceremonies.fresh()), decoys)
                : proofs.evaluate(attempt, entered.text(ANSWER), answer -> proofs.wrong());
    }

    /** Who can be found by a key is asked for one, whether there is one or not. */
    private boolean mayHaveKeys(StoredIdentity owner) {
        return owner.credential(CredentialType.WEBAUTHN).isPresent()
                || !kit.identifiersOf(owner).isEmpty();
    }

    private Optional<StoredIdentity> current(LoginAttempt attempt) {
        return attempt.current().flatMap(one -> logins.find(one.identity().id()));
    }

    private Optional<StoredIdentity> named(SubmittedValues entered) {
        return logins.find(CredentialType.WEBAUTHN, logins.canonical(entered.text(IDENTIFIER)))
                .filter(this::canProve);
    }

    private Input turned(LoginAttempt attempt, SubmittedValues entered, StoredIdentity owner) {
        return turned(attempt, entered, Challenge.to(owner.id(), ceremonies.fresh()), allowed(owner));
    }

    /** The form then asks for the key alone; whoever sent the identifier is led to its page. */
    private Input turned(LoginAttempt attempt, SubmittedValues entered, Challenge challenge, List<KnownKey> allowed) {
        UiNode hidden = Nodes.node(
                NodeGroup.DEFAULT,
                NodeAttributes.Input.of(IDENTIFIER, InputType.HIDDEN)
                        .withValue(Json.of(entered.text(IDENTIFIER)))
                        .withRequired(true),
                null);
        var nodes = new ArrayList<UiNode>(List.of(hidden, Nodes.csrf("")));
        nodes.addAll(kit.nodes().script(attempt.flow().type()));
        nodes.add(trigger(challenge, allowed, kit.messages().of(Phrase.LABEL_GO_ON_WITH_KEY)));
        nodes.add(Nodes.hidden(NodeGroup.WEBAUTHN, ANSWER, ""));
        FormChanges meanwhile = FormChanges.showing(nodes, kit.messages().of(Phrase.HAVE_KEY_READY));
        return new Input.Elsewhere(name(), logins.page(attempt), meanwhile, challenge.memory());
    }

    private Input proven(LoginAttempt attempt, SubmittedValues entered, StoredIdentity owner) {
        return proofs.evaluate(attempt, entered.text(ANSWER), answer -> checked(attempt, entered, owner, answer));
    }

    private Input checked(
            LoginAttempt attempt, SubmittedValues entered, StoredIdentity owner, KeyProofs.Answer answer) {
        return owner.credential(CredentialType.WEBAUTHN)
                .map(credential -> new KeyProofs.Holder(owner, credential, handle(owner, answer)))
                .map(held -> proofs.prove(attempt, answer, held, this::fits, entered.transientPayload()))
                .orElseGet(proofs::wrong);
    }

    /** Keys that were made in settings know the account by its id, the first one perhaps by what signed it up. */
    private static ByteString handle(StoredIdentity owner, KeyProofs.Answer answer) {
        ByteString own = Ceremonies.handle(owner);
        boolean isOwn = answer.response().userHandle().filter(own::equals).isPresent();
        return isOwn
                ? own
                : KeyRing.of(owner, CredentialType.WEBAUTHN).userHandle().orElse(own);
    }
}
