package dev.portcullis.domain.federation;

import dev.portcullis.domain.flow.BrowserBinding;
import dev.portcullis.domain.identity.LinkedProviders;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginContext.Step;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Signing in with a provider. Source: docs/contract/federation.md, "Choosing a provider". */
public final class OidcLogin implements LoginMethod {
    private final Providers providers;
    private final Departures departures;
    private final SignIns signIns;
    private final boolean hidesUnknown;
    private final TraitSchemas schemas;
    private final MethodKit kit;

    /** @param hidesUnknown whether the second of two steps offers the same to everybody */
    public OidcLogin(
            Providers providers,
            Departures departures,
            SignIns signIns,
            boolean hidesUnknown,
            TraitSchemas schemas,
            MethodKit kit) {
        this.providers = providers;
        this.departures = departures;
        this.signIns = signIns;
        this.hidesUnknown = hidesUnknown;
        this.schemas = schemas;
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return MethodName.OIDC;
    }

    @Override
    public Factor factor() {
        return Factor.FIRST;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return providers.enabled()
                && LinkedProviders.of(identity).stream()
                        .anyMatch(id -> providers.find(id).isPresent());
    }

    @Override
    public Offer offer(LoginContext context) {
        List<FederatedProvider> offered = offered(context);
        var nodes = new ArrayList<UiNode>();
        offered.forEach(provider -> nodes.add(button(provider)));
        if (!nodes.isEmpty()) {
            nodes.addFirst(context.token());
        }
        return Offer.of(nodes);
    }

    private List<FederatedProvider> offered(LoginContext context) {
        return switch (context.step()) {
            case Step.First first -> providers.offered();
            case Step.Named named ->
                hidesUnknown || AccountLinking.isWaiting(context.login())
                        ? inOrder(providers.offered())
                        : linked(context.known());
            case Step.Refresh again -> linked(context.known());
            case Step.SecondFactor second -> List.of();
        };
    }

    /** As the first step shows them: the second one, which is not sorted, keeps their order. */
    private static List<FederatedProvider> inOrder(List<FederatedProvider> all) {
        return all.stream().sorted(Comparator.comparing(FederatedProvider::id)).toList();
    }

    private List<FederatedProvider> linked(Optional<StoredIdentity> identity) {
        return providers.offered().stream()
                .filter(provider -> identity.map(LinkedProviders::of)
                        .filter(linked -> linked.contains(provider.id()))
                        .isPresent())
                .toList();
    }

    private UiNode button(FederatedProvider provider) {
        var label = kit.messages().labelLoginWith(provider.shown(), provider.id());
        return Nodes.submit(NodeGroup.OIDC, "provider", provider.id(), label);
    }

    @Override
    public boolean claims(LoginAttempt attempt, String named) {
        return !attempt.login().asksForSecondFactor()
                && ProviderChoice.isMeant(kit.reader(), attempt.submission(), named);
    }

    @Override
    public Input evaluate(LoginAttempt attempt) {
        var fields = ProviderChoice.FIELDS.withTraits(
                schemas.of(attempt.flow().identitySchema()).fields());
        SubmittedValues entered = kit.reader().read(attempt.submission(), fields);
        BrowserBinding binding = kit.support().binding();
        boolean beginner = binding.isBeginner(attempt.stored(), attempt.caller(), attempt.submission());
        if (!beginner && AccountLinking.isWaiting(attempt.login())) {
            throw binding.foreign(attempt.caller());
        }
        Chosen chosen = Chosen.of(entered, beginner);
        ProviderChoice choice = chosen.choice();
        return choice.hasToken()
                ? signIns.byToken(
                        attempt.login(),
                        Vouched.byToken(providers.require(choice.provider()), choice, chosen.traits(), attempt.now()))
                : leave(attempt, choice, chosen.traits());
    }

    private Input leave(LoginAttempt attempt, ProviderChoice choice, JsonObject traits) {
        var from = new Departures.From(FlowKind.LOGIN, attempt, attempt.flow().refresh(), traits);
        Departures.Departure departure = departures.leave(from, choice);
        return new Input.Elsewhere(name(), departure.to(), FormChanges.of(), departure.memory(), departure.cookies());
    }
}
