package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationContext;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing up with a passkey, in browsers and apps. Source: docs/contract/webauthn.md, "Signing up". */
public final class PasskeyRegistration implements RegistrationMethod {
    private static final String ANSWER = "passkey_register";

    private final KeyKit kit;
    private final PasskeyNames names;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final KeySignUp signUp;

    public PasskeyRegistration(KeyKit kit, PasskeyNames names) {
        this.kit = kit;
        this.names = names;
        this.passkeys = new Passkeys(kit);
        this.ceremonies = kit.ceremonies(KeyKind.PASSKEY);
        this.signUp = new KeySignUp(MethodName.PASSKEY, kit, ceremonies, List.of(ANSWER));
    }

    @Override
    public MethodName name() {
        return MethodName.PASSKEY;
    }

    /** Where the schema names nothing that a passkey could be called after, nobody signs up with one. */
    @Override
    public Offer offer(RegistrationContext context) {
        List<String> inputs = names.inputs(context.schema());
        if (inputs.isEmpty()) {
            return Offer.NONE;
        }
        Challenge challenge = Challenge.in(context.memory(name())).orElseGet(this::fresh);
        return Offer.of(asking(context.type(), challenge, inputs), challenge.memory());
    }

    private Challenge fresh() {
        return Challenge.toMake(passkeys.freshHandle(), ceremonies.fresh());
    }

    private List<UiNode> asking(FlowType type, Challenge challenge, List<String> inputs) {
        JsonObject one = JsonObject.of(
                "credentialOptions",
                ceremonies.toMake(challenge, ceremonies.siteName(), List.of()),
                "displayNameFieldName",
                Json.of(inputs.getFirst()));
        JsonObject data = inputs.size() == 1 ? one : one.with("displayNameFieldNames", JsonArray.ofTexts(inputs));
        UiText label = kit.messages().of(Phrase.LABEL_REGISTER_WITH_PASSKEY);
        UiNode button = KeyNodes.calling(type, "passkey_register_trigger", null, "oryPasskeyRegistration", label);
        return passkeys.asking(type, button, ANSWER, ceremonies.text(data));
    }

    /** A form that is sent by its button, not by the script, brings no passkey. */
    @Override
    public boolean claims(RegistrationAttempt attempt, String named) {
        return !List.of("", "true").contains(signUp.read(attempt).text(ANSWER));
    }

    @Override
    public Optional<Input> unmeant(RegistrationAttempt attempt) {
        return signUp.unmeant(attempt);
    }

    @Override
    public Input evaluate(RegistrationAttempt attempt) {
        return signUp.evaluate(attempt, this::register);
    }

    private Input register(RegistrationAttempt attempt, SubmittedValues entered, Map<String, Json> shown) {
        return signUp.made(attempt, entered.text(ANSWER), shown, (challenge, key) -> {
            StoredIdentity owner = kit.identities().create(attempt.schema(), entered.traits(), attempt.now());
            return Optional.of(passkeys.with(owner, key, challenge, attempt.now()));
        });
    }
}
