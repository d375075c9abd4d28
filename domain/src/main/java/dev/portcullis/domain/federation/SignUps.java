package dev.portcullis.domain.federation;

import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.ViolationMessages;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.registration.OngoingRegistration;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.TraitsInput;
import dev.portcullis.domain.schema.TraitField;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.Channel;
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
    private final Providers providers;
    private final ProviderCredentials credentials;
    private final NodeGroup traitGroup;
    private final MethodKit kit;
    private final Messages messages;
    private final ViolationMessages violations;

    /** @param legacyGroup whether traits that are asked for belong to the method, as in older layouts */
    public SignUps(Providers providers, ProviderCredentials credentials, boolean legacyGroup, MethodKit kit) {
        this.providers = providers;
        this.credentials = credentials;
        this.traitGroup = legacyGroup ? NodeGroup.OIDC : NodeGroup.DEFAULT;
        this.kit = kit;
        this.messages = kit.support().messages();
        this.violations = new ViolationMessages(messages);
    }

    /** By a token that an app handed in. */
    Input byToken(OngoingRegistration registration, ProviderChoice choice, JsonObject traits) {
        FederatedProvider provider = providers.require(choice.provider());
        ProviderAccount account =
                ProviderFailures.told(() -> provider.protocol().verify(choice.token(), registration.now()));
        return signUp(registration, provider, account, traits);
    }

    /** What comes of it that a provider vouches for somebody whom nobody knows yet. @param entered what they entered before */
    Input signUp(
            OngoingRegistration registration, FederatedProvider provider, ProviderAccount account, JsonObject entered) {
        MappedClaims mapped = MappedClaims.of(provider, account);
        if (mapped.verified().isEmpty()) {
            return ask(
                    MethodName.OIDC,
                    registration,
                    provider,
                    List.of(),
                    messages.generic("The data mapper of this provider gives verified addresses that are no list."));
        }
        JsonObject traits = mapped.traitsUnder(entered);
        List<Problem> problems = TraitsInput.problems(registration.schema(), traits, violations);
        return problems.isEmpty()
                ? complete(registration, provider, account, mapped, traits)
                : askForMore(registration, provider, traits, problems);
    }

    private Input complete(
            OngoingRegistration registration,
            FederatedProvider provider,
            ProviderAccount account,
            MappedClaims mapped,
            JsonObject traits) {
        try {
            StoredIdentity bare = kit.identities().create(registration.schema(), traits, registration.now());
            StoredIdentity identity = verified(described(bare, mapped), mapped, registration.now());
            return new Input.Complete(
                    MethodName.OIDC,
                    credentials.with(identity, provider.id(), account, registration.now()),
                    new Proof(CredentialType.OIDC, provider.id(), null),
                    registration.memory(MethodName.OIDC),
                    registration.memory(MethodName.OIDC));
        } catch (Unreadable tooMuch) {
            return refuse(registration, provider, messages.generic(tooMuch.reason()));
        }
    }

    private static StoredIdentity described(StoredIdentity identity, MappedClaims mapped) {
        return identity.withProfile(identity.profile().withMetadata(mapped.metadataPublic(), mapped.metadataAdmin()));
    }

    // An address that somebody entered instead of the provider's is none that it has proven.
    private StoredIdentity verified(StoredIdentity identity, MappedClaims mapped, Instant now) {
        StoredIdentity proven = identity;
        for (JsonObject address : mapped.verified().orElseThrow()) {
            var via = new Channel(address.text("via").orElse("email"));
            String value = kit.identifiers().canonical(address.text("value").orElse(""));
            proven = VerifiableAddresses.verified(proven, via, value, now);
        }
        return proven;
    }

    /** The form says why a provider did not vouch for anybody. */
    Input refuse(OngoingRegistration registration, FederatedProvider provider, UiText why) {
        return ask(null, registration, provider, List.of(), why);
    }

    private Input askForMore(
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
        Input.Turned asked = ask(MethodName.OIDC, registration, provider, told.nodes(), null);
        return new Input.Turned(asked.by(), asked.screen(), told.messages(), Optional.empty());
    }

    private Input.Turned ask(
            @Nullable MethodName active,
            OngoingRegistration registration,
            FederatedProvider provider,
            List<UiNode> inputs,
            @Nullable UiText why) {
        var nodes = new ArrayList<UiNode>();
        nodes.add(Nodes.submit(NodeGroup.OIDC, "provider", provider.id(), messages.labelRegisterOn()));
        nodes.add(Nodes.csrf(""));
        nodes.addAll(inputs);
        return new Input.Turned(
                active, new OfferedForm(nodes, List.of()), why == null ? List.of() : List.of(why), Optional.empty());
    }
}
