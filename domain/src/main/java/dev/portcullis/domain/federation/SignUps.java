package dev.portcullis.domain.federation;

import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.registration.OngoingRegistration;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes accounts of what providers say; where that is not enough the form asks for the rest. Source: docs/contract/federation.md,
 * "Traits of claims" and "What is missing".
 */
public final class SignUps {
    private final ProviderCredentials credentials;
    private final NodeGroup traitGroup;
    private final MethodKit kit;
    private final Messages messages;

    /** @param legacyGroup whether traits that are asked for belong to the method, as in older layouts */
    public SignUps(ProviderCredentials credentials, boolean legacyGroup, MethodKit kit) {
        this.credentials = credentials;
        this.traitGroup = legacyGroup ? NodeGroup.OIDC : NodeGroup.DEFAULT;
        this.kit = kit;
        this.messages = kit.messages();
    }

    /** What comes of it that a provider vouches for somebody whom nobody knows yet. */
    Input signUp(OngoingRegistration registration, Vouched vouched) {
        MappedClaims mapped = MappedClaims.of(vouched);
        if (mapped.verified().isEmpty()) {
            return ask(
                    MethodName.OIDC,
                    vouched.provider(),
                    List.of(),
                    messages.generic("The data mapper of this provider gives verified addresses that are no list."));
        }
        JsonObject traits = mapped.traitsUnder(vouched.entered());
        List<Problem> problems = Problem.in(traits, registration.schema(), messages);
        return problems.isEmpty()
                ? complete(registration, vouched, mapped, traits)
                : askForMore(registration, vouched.provider(), traits, problems);
    }

    private Input complete(OngoingRegistration registration, Vouched vouched, MappedClaims mapped, JsonObject traits) {
        try {
            return new Input.Complete(
                    MethodName.OIDC,
                    account(registration.schema(), vouched, mapped, traits, registration.now()),
                    vouched.proof(),
                    registration.memory(MethodName.OIDC),
                    registration.memory(MethodName.OIDC),
                    Optional.of(askForMore(registration, vouched.provider(), traits, List.of())));
        } catch (Unreadable tooMuch) {
            return refuse(vouched.provider(), messages.generic(tooMuch.reason()));
        }
    }

    /** The account that somebody would have; empty where what the provider says makes none. */
    Optional<StoredIdentity> account(TraitSchema schema, Vouched vouched, Instant now) {
        MappedClaims mapped = MappedClaims.of(vouched);
        JsonObject traits = mapped.traitsUnder(vouched.entered());
        boolean fits = mapped.verified().isPresent()
                && Problem.in(traits, schema, messages).isEmpty();
        try {
            return fits ? Optional.of(account(schema, vouched, mapped, traits, now)) : Optional.empty();
        } catch (Unreadable tooMuch) {
            return Optional.empty();
        }
    }

    private StoredIdentity account(
            TraitSchema schema, Vouched vouched, MappedClaims mapped, JsonObject traits, Instant now) {
        StoredIdentity bare = mapped.describing(kit.identities().create(schema, traits, now));
        StoredIdentity proven = mapped.proving(bare, kit.identifiers(), now);
        return credentials.with(proven, vouched.provider().id(), vouched.account(), now);
    }

    /** The form says why a provider did not vouch for anybody. */
    Input refuse(FederatedProvider provider, UiText why) {
        return ask(null, provider, List.of(), why);
    }

    private Input.Turned askForMore(
            OngoingRegistration registration, FederatedProvider provider, JsonObject traits, List<Problem> problems) {
        Map<String, Json> shown = DottedPaths.leaves("traits", traits);
        var inputs = new ArrayList<UiNode>();
        for (TraitField field : registration.schema().fields()) {
            if (field.isInput()) {
                inputs.addAll(Nodes.inputs(field, traitGroup, shown, messages));
            }
        }
        var told = FormChanges.refusing(Map.of(), problems)
                .apply(Form.to("", inputs))
                .done();
        Input.Turned asked = ask(MethodName.OIDC, provider, told.nodes(), null);
        return Input.Turned.refusing(asked.by(), asked.screen(), told.messages());
    }

    private Input.Turned ask(
            @Nullable MethodName active, FederatedProvider provider, List<UiNode> inputs, @Nullable UiText why) {
        var nodes = new ArrayList<UiNode>();
        nodes.add(Nodes.submit(NodeGroup.OIDC, "provider", provider.id(), messages.of(Phrase.LABEL_REGISTER_ON)));
        nodes.add(Nodes.csrf(""));
        nodes.addAll(inputs);
        return Input.Turned.refusing(active, new OfferedForm(nodes, List.of()), why == null ? List.of() : List.of(why));
    }
}
