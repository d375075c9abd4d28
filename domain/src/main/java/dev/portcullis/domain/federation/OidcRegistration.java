package dev.portcullis.domain.federation;

import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationContext;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.registration.TraitsInput;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiNode;
import java.util.Optional;

/** Signing up with a provider. Source: docs/contract/federation.md, "Choosing a provider". */
public final class OidcRegistration implements RegistrationMethod {
    private final Providers providers;
    private final Departures departures;
    private final Arrivals.People people;
    private final MethodKit kit;

    public OidcRegistration(Providers providers, Departures departures, Arrivals.People people, MethodKit kit) {
        this.providers = providers;
        this.departures = departures;
        this.people = people;
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return MethodName.OIDC;
    }

    @Override
    public Offer offer(RegistrationContext context) {
        return Offer.of(providers.offered().stream().map(this::button).toList());
    }

    private UiNode button(FederatedProvider provider) {
        var label = kit.messages().labelRegisterWith(provider.shown(), provider.id());
        return Nodes.submit(NodeGroup.OIDC, "provider", provider.id(), label);
    }

    @Override
    public boolean isOfferedEarly() {
        return true;
    }

    @Override
    public boolean claims(RegistrationAttempt attempt, String named) {
        return ProviderChoice.isMeant(kit.reader(), attempt.submission(), named);
    }

    @Override
    public Optional<Input> unmeant(RegistrationAttempt attempt) {
        if (!providers.enabled()) {
            return Optional.empty();
        }
        return TraitsInput.refusal(attempt, TraitsInput.read(kit.reader(), attempt, "method"), kit.messages());
    }

    @Override
    public Input evaluate(RegistrationAttempt attempt) {
        var fields = ProviderChoice.FIELDS.withTraits(attempt.schema().fields());
        SubmittedValues entered = kit.reader().read(attempt.submission(), fields);
        Chosen chosen = Chosen.of(
                entered, kit.support().binding().isBeginner(attempt.stored(), attempt.caller(), attempt.submission()));
        return chosen.choice().hasToken()
                ? byToken(attempt, chosen.choice(), chosen.traits())
                : leave(attempt, chosen.choice(), chosen.traits());
    }

    private Input byToken(RegistrationAttempt attempt, ProviderChoice choice, JsonObject traits) {
        var vouched = Vouched.byToken(providers.require(choice.provider()), choice, traits, attempt.now());
        return people.signIns()
                .find(vouched)
                .<Input>map(known -> new Input.Known(registration -> people.others()
                        .signIn(registration, login -> people.signIns().signIn(login, vouched, known))))
                .orElseGet(() -> people.signUps().signUp(attempt.registration(), vouched));
    }

    private Input leave(RegistrationAttempt attempt, ProviderChoice choice, JsonObject traits) {
        var from = new Departures.From(FlowKind.REGISTRATION, attempt, false, traits);
        Departures.Departure departure = departures.leave(from, choice);
        return new Input.Elsewhere(name(), departure.to(), departure.memory(), departure.cookies());
    }
}
