package dev.portcullis.domain.login;

import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.LoginContext.Step;
import dev.portcullis.domain.login.LoginForms.Offered;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first of two steps: the identifier brings the inputs of the account's credentials. It takes every submission that no
 * other method takes. Source: docs/contract/login.md, "The form" and "The identifier first".
 */
public final class IdentifierFirst implements LoginMethod {
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "identifier", "csrf_token").withTransientPayload();

    private final boolean hidesUnknown;
    private final LoginForms proofs;
    private final TraitSchemas schemas;
    private final MethodKit kit;

    /**
     * @param hidesUnknown whether an unknown identifier is answered like a known one
     * @param proofs the methods that the second step offers
     */
    public IdentifierFirst(boolean hidesUnknown, List<LoginMethod> proofs, TraitSchemas schemas, MethodKit kit) {
        this.hidesUnknown = hidesUnknown;
        this.proofs = new LoginForms(proofs, kit.messages());
        this.schemas = schemas;
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return MethodName.IDENTIFIER_FIRST;
    }

    @Override
    public Factor factor() {
        return Factor.FIRST;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return false;
    }

    @Override
    public Offer offer(LoginContext context) {
        if (!(context.step() instanceof Step.First)) {
            return Offer.NONE;
        }
        UiText label = kit.messages().of(Phrase.LABEL_CONTINUE);
        return Offer.of(List.of(
                context.token(),
                IdentifierInput.alone(context, kit.messages()),
                Nodes.method(NodeGroup.IDENTIFIER_FIRST, name().value(), label)));
    }

    @Override
    public boolean claims(LoginAttempt attempt, String named) {
        return !attempt.flow().refresh() && !attempt.login().asksForSecondFactor();
    }

    @Override
    public Input evaluate(LoginAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        String identifier = entered.text("identifier");
        Optional<UiText> objection = attempt.objection(kit.support(), entered);
        if (objection.isPresent()) {
            return refused(identifier, "", objection.get());
        }
        Optional<StoredIdentity> account = find(identifier);
        if (account.isEmpty() && (!hidesUnknown || identifier.isEmpty())) {
            return refused(identifier, "identifier", kit.messages().of(Phrase.ACCOUNT_NOT_FOUND));
        }
        return named(attempt.login(), identifier, account, entered.transientPayload());
    }

    private static Input refused(String identifier, String node, UiText why) {
        return Input.Refused.of(Map.of("identifier", Json.of(identifier)), List.of(new Problem(node, why)));
    }

    private Optional<StoredIdentity> find(String identifier) {
        return identifier.isEmpty()
                ? Optional.empty()
                : kit
                        .support()
                        .work()
                        .read(stores -> stores.identities()
                                .findByAnyIdentifier(kit.identifiers().canonical(identifier)))
                        .stream()
                        .findFirst();
    }

    /** Where there is nothing to choose, the only method may go on at once: but not where that tells who has an account. */
    private Input named(
            OngoingLogin login, String identifier, Optional<StoredIdentity> account, Optional<JsonObject> payload) {
        var step = new Step.Named(identifier, payload.orElse(JsonObject.EMPTY));
        var context = new LoginContext(
                step,
                login,
                Nodes.text(login.flow().ui().nodes(), "csrf_token"),
                schemas.of(login.flow().identitySchema()),
                account,
                false);
        List<Offered> offers = proofs.offers(context);
        Optional<Offered> sent = hidesUnknown ? Optional.empty() : LoginForms.sentAtOnce(offers, context);
        return sent.<Input>map(one -> new Input.Next(
                        one.by(), one.offer(), kit.messages().of(Phrase.NO_LOGIN_METHOD), step.transientPayload()))
                .orElseGet(() ->
                        new Input.Turned(name(), proofs.named(identifier, offers, context, hidesUnknown), payload));
    }
}
