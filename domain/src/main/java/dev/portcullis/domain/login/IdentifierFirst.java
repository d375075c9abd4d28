package dev.portcullis.domain.login;

import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.ui.NodeAttributes.Input;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The first of two steps: the identifier brings the inputs of the account's credentials. It takes every submission that no
 * other method takes. Source: docs/contract/login.md, "The form" and "The identifier first".
 */
public final class IdentifierFirst implements LoginMethod {
    private static final CredentialType TYPE = new CredentialType("identifier_first");
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "identifier", "csrf_token").withTransientPayload();

    private final boolean enabled;
    private final boolean hidesUnknown;
    private final List<LoginMethod> proofs;
    private final TraitSchemas schemas;
    private final UnitOfWork work;
    private final Identifiers identifiers;
    private final SubmissionReader reader;
    private final Flows flows;
    private final Messages messages;

    /**
     * @param hidesUnknown whether an unknown identifier is answered like a known one
     * @param proofs the methods that the second step offers
     */
    public IdentifierFirst(
            boolean enabled,
            boolean hidesUnknown,
            List<LoginMethod> proofs,
            TraitSchemas schemas,
            UnitOfWork work,
            Identifiers identifiers,
            SubmissionReader reader,
            Flows flows,
            Messages messages) {
        this.enabled = enabled;
        this.hidesUnknown = hidesUnknown;
        this.proofs = List.copyOf(proofs);
        this.schemas = schemas;
        this.work = work;
        this.identifiers = identifiers;
        this.reader = reader;
        this.flows = flows;
        this.messages = messages;
    }

    @Override
    public CredentialType type() {
        return TYPE;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isMissedWhenOff() {
        return false;
    }

    @Override
    public List<UiNode> firstNodes(LoginContext scene) {
        if (scene.refresh() || !scene.isFirstFactor()) {
            return List.of();
        }
        return List.of(
                IdentifierInput.alone(scene, messages),
                Nodes.method(NodeGroup.IDENTIFIER_FIRST, TYPE.value(), messages.labelContinue()));
    }

    @Override
    public List<UiNode> credentialNodes(LoginContext scene) {
        return List.of();
    }

    @Override
    public LoginVerdict judge(LoginAttempt attempt) {
        if (attempt.flow().refresh()
                || !AssuranceLevel.AAL1.equals(attempt.flow().requestedAal())) {
            return new LoginVerdict.NotMine();
        }
        SubmittedValues entered = reader.read(attempt.submission(), FIELDS);
        String identifier = entered.text("identifier");
        Optional<String> objection =
                flows.objection(attempt.flow(), attempt.caller(), attempt.submission(), entered.text("csrf_token"));
        if (objection.isPresent()) {
            return new LoginVerdict.Continue(
                    new LoginMachine.Input.Objection(identifier, messages.generic(objection.get())));
        }
        Optional<StoredIdentity> account = find(identifier);
        if (account.isEmpty() && (!hidesUnknown || identifier.isEmpty())) {
            return new LoginVerdict.Continue(
                    new LoginMachine.Input.Wrong(identifier, Map.of("identifier", messages.accountNotFound())));
        }
        Optional<LoginVerdict> atOnce =
                account.filter(one -> !hidesUnknown).flatMap(one -> soleMethod(attempt, one, identifier, entered));
        return atOnce.orElseGet(() -> new LoginVerdict.Continue(
                new LoginMachine.Input.Named(TYPE, secondStep(attempt, identifier, account)),
                entered.transientPayload()));
    }

    /** Where there is nothing to choose, the only method may go on at once. */
    private Optional<LoginVerdict> soleMethod(
            LoginAttempt attempt, StoredIdentity account, String identifier, SubmittedValues entered) {
        LoginContext scene = scene(attempt, Optional.of(account));
        List<LoginMethod> offering = proofs.stream()
                .filter(method ->
                        method.isEnabled() && !method.credentialNodes(scene).isEmpty())
                .toList();
        return offering.size() == 1
                ? offering.getFirst()
                        .proceed(
                                attempt,
                                account,
                                identifier,
                                entered.transientPayload().orElse(JsonObject.EMPTY))
                : Optional.empty();
    }

    private Optional<StoredIdentity> find(String identifier) {
        return identifier.isEmpty()
                ? Optional.empty()
                : work
                        .read(stores -> stores.identities().findByAnyIdentifier(identifiers.canonical(identifier)))
                        .stream()
                        .findFirst();
    }

    private LoginContext scene(LoginAttempt attempt, Optional<StoredIdentity> account) {
        var flow = attempt.flow();
        var schema = Optional.ofNullable(flow.identitySchema())
                .flatMap(schemas::named)
                .orElse(schemas.standard());
        String token = flow.ui().nodes().stream()
                .filter(node -> node.id().equals("csrf_token"))
                .findFirst()
                .map(IdentifierFirst::valueOf)
                .orElse("");
        return new LoginContext(
                flow.type(),
                Objects.requireNonNull(flow.requestedAal()),
                false,
                account.orElse(null),
                schema,
                false,
                token,
                null);
    }

    private List<UiNode> secondStep(LoginAttempt attempt, String identifier, Optional<StoredIdentity> account) {
        LoginContext scene = scene(attempt, account);
        var nodes = new ArrayList<UiNode>();
        nodes.add(IdentifierInput.named(identifier, scene, messages));
        nodes.add(Nodes.csrf(scene.csrfToken()));
        for (LoginMethod method : proofs) {
            if (method.isEnabled()) {
                nodes.addAll(method.credentialNodes(scene));
            }
        }
        return nodes;
    }

    private static String valueOf(UiNode node) {
        return node.attributes() instanceof Input input && input.value() instanceof JsonString(String text) ? text : "";
    }
}
