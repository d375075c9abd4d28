package dev.portcullis.domain.federation;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.identity.LinkedProviders;
import dev.portcullis.domain.identity.WaysIn;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.settings.OngoingSettings;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsContext;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Linking and unlinking accounts at providers. Source: docs/contract/federation.md, "Linking and unlinking". */
public final class OidcSettings implements SettingsMethod {
    private static final SubmittedFields CHOICE = SubmittedFields.texts("link", "unlink");

    private final Providers providers;
    private final Departures departures;
    private final ProviderCredentials credentials;
    private final WaysIn waysIn;
    private final MethodKit kit;

    public OidcSettings(
            Providers providers, Departures departures, ProviderCredentials credentials, WaysIn waysIn, MethodKit kit) {
        this.providers = providers;
        this.departures = departures;
        this.credentials = credentials;
        this.waysIn = waysIn;
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return MethodName.OIDC;
    }

    @Override
    public Offer offer(SettingsContext context) {
        List<String> linked = LinkedProviders.of(context.identity());
        boolean mayUnlink = waysIn.isOneToSpare(context.identity());
        var nodes = new ArrayList<UiNode>();
        for (FederatedProvider provider : providers.offered()) {
            if (!linked.contains(provider.id())) {
                nodes.add(button("link", provider, kit.messages().labelLink(provider.shown())));
            } else if (mayUnlink) {
                nodes.add(button("unlink", provider, kit.messages().labelUnlink(provider.shown())));
            }
        }
        return Offer.of(nodes);
    }

    private static UiNode button(String name, FederatedProvider provider, UiText label) {
        return Nodes.submit(NodeGroup.OIDC, name, provider.id(), label);
    }

    @Override
    public boolean claims(SettingsAttempt attempt, String named) {
        SubmittedValues choice = kit.reader().read(attempt.submission(), CHOICE);
        return !choice.text("link").isEmpty() || !choice.text("unlink").isEmpty();
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        providers.requireEnabled();
        SubmittedValues entered = kit.reader().read(attempt.submission(), ProviderChoice.FIELDS);
        String link = entered.text("link");
        String unlink = entered.text("unlink");
        if (!attempt.isPrivileged()) {
            return new Input.NeedsRefresh(false);
        }
        if (!link.isEmpty() && !unlink.isEmpty()) {
            return refused("A provider can be linked or unlinked, not both at once.");
        }
        return unlink.isEmpty() ? link(attempt, ProviderChoice.of(entered, link)) : unlink(attempt, unlink);
    }

    private Input link(SettingsAttempt attempt, ProviderChoice choice) {
        boolean isLinkable = providers.find(choice.provider()).isPresent()
                && !LinkedProviders.of(attempt.identity()).contains(choice.provider());
        if (!isLinkable) {
            return refused("This provider cannot be linked, or is already.");
        }
        var from = new Departures.From(FlowKind.SETTINGS, attempt, false, JsonObject.EMPTY);
        Departures.Departure departure = departures.leave(from, choice);
        return new Input.Elsewhere(name(), departure.to(), departure.memory(), departure.cookies());
    }

    private Input unlink(SettingsAttempt attempt, String provider) {
        if (attempt.identity().credential(CredentialType.OIDC).isEmpty()) {
            throw FrontendErrors.notFound("No provider is linked to this account.");
        }
        boolean isLinked = LinkedProviders.of(attempt.identity()).contains(provider);
        StoredIdentity without = ProviderCredentials.without(attempt.identity(), provider, attempt.now());
        if (!isLinked || !waysIn.isOneToSpare(attempt.identity()) || waysIn.of(without) < 1) {
            return refused("This provider is not linked, or is the only way into the account.");
        }
        return new Input.Changed(
                name(), without, FormChanges.refusing(kit.messages().of(Phrase.DUPLICATE_CREDENTIALS)));
    }

    /** What comes of it that somebody proved an account at a provider, to link it. */
    Input linked(OngoingSettings settings, FederatedProvider provider, ProviderAccount account) {
        StoredIdentity linked = credentials.with(settings.identity(), provider.id(), account, settings.now());
        var proof = new Proof(CredentialType.OIDC, provider.id(), null);
        FormChanges ifTaken = FormChanges.refusing(kit.messages().of(Phrase.DUPLICATE_CREDENTIALS));
        return new Input.Changed(name(), linked, Optional.of(proof), ifTaken);
    }

    private Input refused(String why) {
        return refused(kit.messages().generic(why));
    }

    /** The form says why. */
    Input refused(UiText why) {
        return new Input.Refused(FormChanges.refusing(why));
    }
}
