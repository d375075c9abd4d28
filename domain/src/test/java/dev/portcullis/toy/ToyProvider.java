package dev.portcullis.toy;

import dev.portcullis.domain.identity.CredentialOwner;
import dev.portcullis.domain.identity.TraitIdentifiers;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.login.OngoingLogin;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.registration.OngoingRegistration;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationContext;
import dev.portcullis.domain.registration.RegistrationMachine;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A first factor that sends people elsewhere; they come back with what proves them, in whichever browser. */
final class ToyProvider implements LoginMethod, RegistrationMethod, CredentialOwner {
    static final MethodName NAME = new MethodName("toy_provider");

    static final CredentialType TYPE = new CredentialType("toy_provider");
    private static final String STATE = "state";
    private static final SubmittedFields FIELDS = SubmittedFields.texts("method", "csrf_token");

    private final MethodKit kit;

    ToyProvider(MethodKit kit) {
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return NAME;
    }

    @Override
    public Factor factor() {
        return Factor.FIRST;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return identity.credential(TYPE).isPresent();
    }

    @Override
    public Offer offer(LoginContext context) {
        return context.login().asksForSecondFactor() ? Offer.NONE : button();
    }

    @Override
    public Offer offer(RegistrationContext context) {
        return button();
    }

    private Offer button() {
        UiText label = kit.messages().of(Phrase.LABEL_LOGIN);
        return Offer.of(List.of(Nodes.method(new NodeGroup("toy_provider"), NAME.value(), label)));
    }

    @Override
    public LoginMachine.Input evaluate(LoginAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        String state = kit.secrets().alphanumeric(16);
        return attempt.objection(kit.support(), entered)
                .<LoginMachine.Input>map(LoginMachine.Input.Refused::because)
                .orElseGet(() -> new LoginMachine.Input.Elsewhere(NAME, away(state), memory(state)));
    }

    @Override
    public RegistrationMachine.Input evaluate(RegistrationAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        String state = kit.secrets().alphanumeric(16);
        return attempt.objection(kit.support(), entered)
                .<RegistrationMachine.Input>map(ToyProvider::refused)
                .orElseGet(() -> new RegistrationMachine.Input.Elsewhere(NAME, away(state), memory(state)));
    }

    private static RegistrationMachine.Input refused(UiText why) {
        return new RegistrationMachine.Input.Refused(Map.of(), List.of(new Problem("", why)));
    }

    private static URI away(String state) {
        return URI.create("https://toys.example/authorize?state=" + state);
    }

    private static Memory memory(String state) {
        return new Memory(JsonObject.of(STATE, Json.of(state)));
    }

    /** Somebody is back who left in a login. @param subject who they are there */
    LoginMachine.Input comeBack(OngoingLogin login, String state, String subject) {
        Optional<StoredIdentity> known =
                kit.support().work().read(stores -> stores.identities().findByIdentifier(TYPE, subject));
        return known.filter(one -> isOf(login.memory(NAME), state))
                .<LoginMachine.Input>map(one -> new LoginMachine.Input.Proven(
                        NAME, one, false, new Proof(TYPE, "toys", null), Optional.empty(), Memory.NONE))
                .orElseGet(() -> LoginMachine.Input.Refused.because(
                        kit.messages().generic("Nobody of this flow comes back so.")));
    }

    /** Somebody is back who left in a registration. */
    RegistrationMachine.Input comeBack(OngoingRegistration registration, String state, String subject, Json traits) {
        if (!isOf(registration.memory(NAME), state)) {
            UiText why = kit.messages().generic("Nobody of this flow comes back so.");
            return refused(why);
        }
        StoredIdentity identity = kit.identities().create(registration.schema(), traits, registration.now());
        var credential =
                new Credential(TYPE, List.of(subject), JsonObject.EMPTY, registration.now(), registration.now());
        return new RegistrationMachine.Input.Complete(
                NAME, identity.withCredential(credential), new Proof(TYPE, "toys", null), Memory.NONE, Memory.NONE);
    }

    /** The credential knows the address that the traits say now. */
    @Override
    public StoredIdentity derive(TraitIdentifiers traits, StoredIdentity known, Instant now) {
        JsonObject config = JsonObject.of("addresses", JsonArray.ofTexts(List.copyOf(traits.passwordIdentifiers())));
        return known.credential(TYPE)
                .map(own -> known.withCredential(own.withConfig(config, now)))
                .orElse(known);
    }

    private static boolean isOf(Memory memory, String state) {
        return memory.content().text(STATE).equals(Optional.of(state));
    }
}
