package dev.portcullis.toy;

import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginContext;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Factor;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.method.Remembered;
import dev.portcullis.domain.settings.SettingsAttempt;
import dev.portcullis.domain.settings.SettingsContext;
import dev.portcullis.domain.settings.SettingsMachine.Input;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.FormChange;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.NodeGroup;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A second factor that is bound with a secret which waits in the flow, removed again, or fetched from elsewhere; logins prove it
 * by an answer to a challenge that their flow remembers.
 */
final class ToySecondFactor implements SettingsMethod, LoginMethod {
    static final MethodName NAME = new MethodName("toy");
    static final URI SHOP = URI.create("https://toys.example/shop");

    private static final CredentialType TYPE = new CredentialType("toy");
    private static final NodeGroup GROUP = new NodeGroup("toy");
    private static final String PENDING = "pending";
    private static final String CHALLENGE = "challenge";
    private static final SubmittedFields FIELDS =
            SubmittedFields.texts("method", "csrf_token", "toy_secret", "toy_action", "toy_answer");

    private final MethodKit kit;

    ToySecondFactor(MethodKit kit) {
        this.kit = kit;
    }

    @Override
    public MethodName name() {
        return NAME;
    }

    @Override
    public Offer offer(SettingsContext context) {
        UiText label = kit.messages().of(Phrase.LABEL_SAVE);
        if (context.identity().credential(TYPE).isPresent()) {
            return Offer.of(List.of(Nodes.submit(GROUP, "toy_action", "remove", label)));
        }
        String secret = kit.secrets().alphanumeric(16);
        return Offer.of(
                List.of(Nodes.submit(GROUP, "toy_secret", secret, label)),
                new Memory(JsonObject.of(PENDING, Json.of(kit.atRest().seal("toy", secret)))));
    }

    @Override
    public boolean claims(SettingsAttempt attempt, String named) {
        return NAME.value().equals(named)
                || !kit.reader()
                        .read(attempt.submission(), FIELDS)
                        .text("toy_action")
                        .isEmpty();
    }

    @Override
    public Input evaluate(SettingsAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return attempt.sensitive(kit.support(), entered).orElseGet(() -> change(attempt, entered));
    }

    private Input change(SettingsAttempt attempt, SubmittedValues entered) {
        return switch (entered.text("toy_action")) {
            case "remove" -> changed(attempt.identity().withoutCredential(TYPE), Optional.empty());
            case "shop" -> new Input.Elsewhere(NAME, SHOP, attempt.memory(NAME));
            case "another" -> another();
            default -> bind(attempt, entered.text("toy_secret"));
        };
    }

    private Input another() {
        return new Input.Next(
                NAME,
                FormChanges.of(new FormChange.ClearMessages()),
                new Memory(JsonObject.of(PENDING, Json.of(kit.atRest().seal("toy", "another secret")))));
    }

    private Input bind(SettingsAttempt attempt, String secret) {
        Optional<String> pending = attempt.memory(NAME)
                .content()
                .text(PENDING)
                .flatMap(kept -> kit.atRest().open("toy", kept));
        if (!pending.equals(Optional.of(secret))) {
            return new Input.Refused(FormChanges.of(
                    new FormChange.AddMessage(kit.messages().generic("This is not the secret of the form."))));
        }
        var credential = new Credential(
                TYPE, List.of(attempt.identity().id().toString()), JsonObject.EMPTY, attempt.now(), attempt.now());
        return changed(attempt.identity().withCredential(credential), Optional.of(new Proof(TYPE)));
    }

    private static Input changed(StoredIdentity identity, Optional<Proof> proof) {
        return new Input.Changed(NAME, identity, proof, FormChanges.of());
    }

    @Override
    public Factor factor() {
        return Factor.SECOND;
    }

    @Override
    public boolean canProve(StoredIdentity identity) {
        return identity.credential(TYPE).isPresent();
    }

    @Override
    public Offer offer(LoginContext context) {
        boolean asked = context.login().asksForSecondFactor()
                && context.known().filter(this::canProve).isPresent();
        if (!asked) {
            return Offer.NONE;
        }
        String challenge = kit.secrets().alphanumeric(16);
        return Offer.of(
                List.of(
                        context.token(),
                        Nodes.submit(
                                GROUP,
                                "toy_challenge",
                                challenge,
                                kit.messages().of(Phrase.LABEL_LOGIN))),
                new Memory(JsonObject.of(CHALLENGE, Json.of(challenge))));
    }

    /** What answers a challenge. */
    static String answerTo(String challenge) {
        return new StringBuilder(challenge).reverse().toString();
    }

    @Override
    public LoginMachine.Input evaluate(LoginAttempt attempt) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), FIELDS);
        return attempt.objection(kit.support(), entered)
                .<LoginMachine.Input>map(LoginMachine.Input.Refused::because)
                .orElseGet(() -> answered(attempt, entered.text("toy_answer")));
    }

    private LoginMachine.Input answered(LoginAttempt attempt, String answer) {
        Optional<String> expected =
                attempt.memory(NAME).content().text(CHALLENGE).map(ToySecondFactor::answerTo);
        return attempt.current()
                .flatMap(one -> kit.support()
                        .work()
                        .read(stores -> stores.identities().find(one.identity().id())))
                .filter(one -> canProve(one) && expected.equals(Optional.of(answer)))
                .<LoginMachine.Input>map(one -> new LoginMachine.Input.Proven(NAME, one, TYPE, Optional.empty()))
                .orElseGet(() -> LoginMachine.Input.Refused.because(
                        kit.messages().generic("This does not answer the challenge."),
                        new Remembered(NAME, Memory.NONE)));
    }
}
