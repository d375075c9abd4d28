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
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.webauthn.KeyProofs.Holder;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import dev.portcullis.ports.webauthn.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signing in by a passkey, which says whose it is. Source: docs/contract/webauthn.md, "Signing in". */
public final class PasskeyLogin implements LoginMethod {
    private static final String ANSWER = "passkey_login";
    private static final SubmittedFields FIELDS = SubmittedFields.texts("method", ANSWER, "csrf_token");

    private final KeyKit kit;
    private final KeyLogins logins;
    private final PasskeyNames names;
    private final Ceremonies ceremonies;
    private final KeyProofs proofs;

    public PasskeyLogin(KeyKit kit, KeyLogins logins, PasskeyNames names) {
        this.kit = kit;
        this.logins = logins;
        this.names = names;
        this.ceremonies = kit.ceremonies(KeyKind.PASSKEY);
        this.proofs = new KeyProofs(name(), EventNames.LOGIN_FAILED, kit, ceremonies);
    }

    @Override
    public MethodName name() {
        return MethodName.PASSKEY;
    }

    @Override
    public Factor factor() {
        return Factor.FIRST;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return !KeyRing.of(identity, CredentialType.PASSKEY).isEmpty();
    }

    @Override
    public Offer offer(LoginContext context) {
        return switch (context.step()) {
            case Step.First first -> logins.identifierFirst() ? unseen(context, List.of()) : open(context);
            case Step.Named named -> named(context);
            case Step.Refresh again ->
                context.known()
                        .filter(this::canProve)
                        .map(known -> refresh(context, known))
                        .orElse(Offer.NONE);
            case Step.SecondFactor second -> Offer.NONE;
        };
    }

    private Offer open(LoginContext context) {
        UiNode identifier = IdentifierInput.openToKeys(context, kit.messages());
        return unseen(context, List.of(identifier, trigger(context)));
    }

    /** The browser may offer passkeys in the second step as in the first; the button is there for who has some. */
    private Offer named(LoginContext context) {
        boolean has =
                logins.hidesUnknown() || context.known().filter(this::canProve).isPresent();
        return unseen(context, has ? List.of(trigger(context)) : List.of());
    }

    private UiNode trigger(LoginContext context) {
        return KeyNodes.calling(
                type(context),
                "passkey_login_trigger",
                "",
                "oryPasskeyLogin",
                kit.messages().of(Phrase.LABEL_USE_PASSKEY));
    }

    private static FlowType type(LoginContext context) {
        return context.flow().type();
    }

    /** What asks for any passkey, as soon as the page is there. @param seen what stands beside it */
    private Offer unseen(LoginContext context, List<UiNode> seen) {
        Challenge challenge = Challenge.in(context.login().memory(name())).orElseGet(this::fresh);
        UiNode answer = KeyNodes.loading(type(context), ANSWER, "oryPasskeyLoginAutocompleteInit");
        return offer(context, seen, answer, options(challenge, List.of()), challenge);
    }

    private Challenge fresh() {
        return Challenge.toAnybody(ceremonies.fresh());
    }

    private Offer refresh(LoginContext context, StoredIdentity known) {
        Challenge challenge = Challenge.to(known.id(), ceremonies.fresh());
        List<KnownKey> allowed = KeyRing.of(known, CredentialType.PASSKEY).keys().stream()
                .map(KeyEntry::named)
                .toList();
        UiNode identifier = IdentifierInput.hidden(names.of(known.profile()).orElse(""));
        UiNode answer = KeyNodes.answer(ANSWER);
        return offer(context, List.of(identifier, trigger(context)), answer, options(challenge, allowed), challenge);
    }

    private String options(Challenge challenge, List<KnownKey> allowed) {
        return ceremonies.text(ceremonies.toUse(challenge, allowed));
    }

    private Offer offer(LoginContext context, List<UiNode> seen, UiNode answer, String options, Challenge challenge) {
        var nodes = new ArrayList<UiNode>();
        nodes.add(context.token());
        nodes.addAll(kit.nodes().script(type(context)));
        nodes.add(answer);
        nodes.add(Nodes.hidden(NodeGroup.PASSKEY, "passkey_challenge", options));
        nodes.addAll(seen);
        return Offer.of(nodes, challenge.memory());
    }

    @Override
    public boolean claims(LoginAttempt attempt, String named) {
        boolean meant = named.equals(name().value())
                || !kit.reader().read(attempt.submission(), FIELDS).text(ANSWER).isEmpty();
        return meant && !attempt.login().asksForSecondFactor();
    }

    @Override
    public Input evaluate(LoginAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        Optional<Input> forged = logins.objection(attempt, entered);
        if (forged.isPresent()) {
            return forged.get();
        }
        String answer = entered.text(ANSWER);
        if (answer.isEmpty()) {
            // The button was pressed where the script did not run: the page has to ask for the passkey.
            return new Input.Elsewhere(name(), logins.page(attempt), attempt.memory(name()));
        }
        return proofs.evaluate(attempt, answer, good -> prove(attempt, good));
    }

    private Input prove(LoginAttempt attempt, KeyProofs.Answer answer) {
        ByteString handle = answer.response().userHandle().orElse(ByteString.of(new byte[0]));
        return byPasskey(handle)
                .or(() -> bySecurityKey(handle))
                .map(held -> proofs.prove(attempt, answer, held, KeyEntry::passwordless, Optional.empty()))
                .orElseGet(() -> Input.Refused.because(kit.messages().of(Phrase.NO_KEY_FITS)));
    }

    private static Optional<Holder> holder(StoredIdentity owner, CredentialType type, ByteString handle) {
        return owner.credential(type).map(credential -> new Holder(owner, credential, handle));
    }

    private Optional<Holder> byPasskey(ByteString handle) {
        return handle.isEmpty()
                ? Optional.empty()
                : logins.find(CredentialType.PASSKEY, Passkeys.identifier(handle))
                        .flatMap(owner -> holder(owner, CredentialType.PASSKEY, handle));
    }

    /** A security key that was made in settings tells whose it is, and is as good as a passkey if it is a way in. */
    private Optional<Holder> bySecurityKey(ByteString handle) {
        return Ceremonies.idOf(handle)
                .flatMap(id -> logins.find(new IdentityId(id)))
                .flatMap(owner -> holder(owner, CredentialType.WEBAUTHN, handle));
    }
}
