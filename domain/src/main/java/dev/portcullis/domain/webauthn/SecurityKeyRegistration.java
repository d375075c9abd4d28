package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationContext;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.RegisteredKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing up with a security key as the only proof, in browsers. Source: docs/contract/webauthn.md, "Signing up". */
public final class SecurityKeyRegistration implements RegistrationMethod {
    private static final String ANSWER = "webauthn_register";
    private static final String NAME = "webauthn_register_displayname";

    private final KeyKit kit;
    private final Ceremonies ceremonies;
    private final KeySignUp signUp;

    public SecurityKeyRegistration(KeyKit kit) {
        this.kit = kit;
        this.ceremonies = kit.ceremonies(KeyKind.SECURITY_KEY);
        this.signUp = new KeySignUp(MethodName.WEBAUTHN, kit, ceremonies, List.of(ANSWER, NAME));
    }

    @Override
    public MethodName name() {
        return MethodName.WEBAUTHN;
    }

    /** A form that is shown again asks for the same key. */
    @Override
    public Offer offer(RegistrationContext context) {
        if (context.type().isApi()) {
            return Offer.NONE;
        }
        Challenge challenge = Challenge.in(context.memory(name())).orElseGet(this::fresh);
        String options = ceremonies.text(ceremonies.toMake(challenge, ceremonies.siteName(), List.of()));
        return Offer.of(
                SecurityKeySettings.asking(kit, context.type(), options, Phrase.LABEL_REGISTER_WITH_KEY),
                challenge.memory());
    }

    private Challenge fresh() {
        return Challenge.toMake(Ceremonies.handle(kit.tools().secrets().uuid()), ceremonies.fresh());
    }

    @Override
    public boolean claims(RegistrationAttempt attempt, String named) {
        boolean meant = named.equals(name().value())
                || !signUp.read(attempt).text(ANSWER).isEmpty();
        return meant && !attempt.flow().type().isApi();
    }

    /** Where a form asks for a key, what names no way misses what a key is made with. */
    @Override
    public Optional<Input> unmeant(RegistrationAttempt attempt) {
        return attempt.flow().type().isApi() ? Optional.empty() : Optional.of(evaluate(attempt));
    }

    @Override
    public Input evaluate(RegistrationAttempt attempt) {
        return signUp.evaluate(attempt, this::register);
    }

    private Input register(RegistrationAttempt attempt, SubmittedValues entered, Map<String, Json> shown) {
        if (entered.text(ANSWER).isEmpty()) {
            return new Input.Refused(shown, List.of(required("identifier"), required(ANSWER)));
        }
        return signUp.made(
                attempt,
                entered.text(ANSWER),
                KeySignUp.and(shown, NAME, entered.text(NAME)),
                (challenge, key) -> account(attempt, entered, challenge, key));
    }

    private Problem required(String input) {
        return new Problem(input, kit.messages().required(input));
    }

    private Optional<StoredIdentity> account(
            RegistrationAttempt attempt, SubmittedValues entered, Challenge challenge, RegisteredKey key) {
        StoredIdentity owner = kit.identities().create(attempt.schema(), entered.traits(), attempt.now());
        List<String> identifiers = kit.identifiersOf(owner);
        KeyRing ring = new KeyRing(JsonObject.EMPTY)
                .with(KeyEntry.of(key, entered.text(NAME), true, attempt.now()))
                .withUserHandle(challenge.userHandle().orElseThrow());
        return identifiers.isEmpty()
                ? Optional.empty()
                : Optional.of(kit.with(owner, CredentialType.WEBAUTHN, identifiers, ring, attempt.now()));
    }
}
