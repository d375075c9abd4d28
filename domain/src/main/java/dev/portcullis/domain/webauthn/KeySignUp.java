package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.registration.RegistrationAttempt;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.registration.TraitsInput;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.webauthn.RegisteredKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What signing up with a key of either kind has in common. Source: docs/contract/webauthn.md, "Signing up". */
final class KeySignUp {
    private final MethodName method;
    private final KeyKit kit;
    private final NewKeys making;
    private final SubmittedFields fields;

    /** @param own the fields of the method */
    KeySignUp(MethodName method, KeyKit kit, Ceremonies ceremonies, List<String> own) {
        this.method = method;
        this.kit = kit;
        this.making = new NewKeys(ceremonies, kit.messages());
        this.fields = SubmittedFields.texts(own.toArray(String[]::new));
    }

    /** What becomes of a submission whose traits are good and which is no forgery. */
    @FunctionalInterface
    interface Registering {
        Input with(RegistrationAttempt attempt, SubmittedValues entered, Map<String, Json> shown);
    }

    /** What a submission holds of the method's own. */
    SubmittedValues read(RegistrationAttempt attempt) {
        return kit.reader().read(attempt.submission(), fields);
    }

    Input evaluate(RegistrationAttempt attempt, Registering registering) {
        SubmittedValues entered = kit.reader()
                .read(
                        attempt.submission(),
                        fields.and("method", "csrf_token")
                                .withTransientPayload()
                                .withTraits(attempt.schema().fields()));
        Map<String, Json> shown = entered.shown();
        return TraitsInput.refusal(attempt, entered, kit.messages())
                .or(() -> objection(attempt, entered).map(why -> refused(shown, why)))
                .orElseGet(() -> registering.with(attempt, entered, shown));
    }

    /** What is wrong with the traits of a submission that no method claims; empty where they are good. */
    Optional<Input> unmeant(RegistrationAttempt attempt) {
        SubmittedValues entered = kit.reader()
                .read(attempt.submission(), fields.withTraits(attempt.schema().fields()));
        return TraitsInput.refusal(attempt, entered, kit.messages());
    }

    private Optional<UiText> objection(RegistrationAttempt attempt, SubmittedValues entered) {
        return attempt.objection(kit.shared().support(), entered)
                .or(() -> kit.foreign(attempt.stored(), attempt.caller()).map(kit.messages()::generic));
    }

    /**
     * The account that comes of an answer.
     *
     * @param account makes it; empty where nobody could sign in to it
     */
    Input made(
            RegistrationAttempt attempt,
            String answer,
            Map<String, Json> shown,
            BiFunction<Challenge, RegisteredKey, Optional<StoredIdentity>> account) {
        Memory memory = attempt.memory(method);
        Optional<Challenge> asked = Challenge.in(memory);
        return switch (making.of(asked, answer)) {
            case NewKeys.Made.Refused(var why) -> refused(shown, why);
            case NewKeys.Made.Good(var key) ->
                account.apply(asked.orElseThrow(), key)
                        .<Input>map(owner -> new Input.Complete(
                                method, owner, new Proof(new CredentialType(method.value())), Memory.NONE, memory))
                        .orElseGet(() -> refused(shown, kit.messages().of(Phrase.NO_IDENTIFIER)));
        };
    }

    private static Input refused(Map<String, Json> shown, UiText why) {
        return new Input.Refused(shown, List.of(new Problem("", why)));
    }

    /** What is shown again, and one input more. */
    static Map<String, Json> and(Map<String, Json> shown, String input, String value) {
        var more = new LinkedHashMap<>(shown);
        more.put(input, Json.of(value));
        return more;
    }
}
