package dev.portcullis.domain.registration;

import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.method.OfferedForm;
import dev.portcullis.domain.registration.RegistrationMachine.Input;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.ui.Nodes;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.ports.ui.UiNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first of two steps: the traits, and the way between the two screens. Source: docs/contract/registration.md, "Between the
 * screens".
 */
public final class ProfileRegistration implements RegistrationMethod {
    private static final String BACK = "profile:back";

    private final RegistrationForms forms;
    private final MethodKit kit;

    public ProfileRegistration(RegistrationForms forms, MethodKit kit) {
        this.kit = kit;
        this.forms = forms;
    }

    @Override
    public MethodName name() {
        return MethodName.PROFILE;
    }

    @Override
    public Offer offer(RegistrationContext context) {
        return Offer.NONE;
    }

    /** A submission is for the screens where it names this method, the way back, or a screen. */
    @Override
    public boolean claims(RegistrationAttempt attempt, String named) {
        SubmittedValues entered = kit.reader().read(attempt.submission(), SubmittedFields.texts("method", "screen"));
        String method = entered.text("method");
        return method.equals(name().value())
                || method.equals(BACK)
                || !entered.text("screen").isEmpty();
    }

    @Override
    public Input evaluate(RegistrationAttempt attempt) {
        SubmittedValues entered = TraitsInput.read(kit.reader(), attempt, "method", "screen", "csrf_token");
        if (entered.text("screen").equals("previous") || entered.text("method").equals(BACK)) {
            return back(attempt, entered);
        }
        return forward(attempt, entered);
    }

    private Input back(RegistrationAttempt attempt, SubmittedValues entered) {
        Map<String, Json> values = TraitsInput.merged(before(attempt), entered.shown());
        return new Input.Turned(
                forms.first(
                        attempt.context(),
                        token(attempt),
                        values,
                        attempt.flow().ui().nodes()),
                List.of(),
                Optional.empty());
    }

    private Input forward(RegistrationAttempt attempt, SubmittedValues entered) {
        Map<String, Json> shown = entered.shown();
        if (!List.of("", "credential-selection").contains(entered.text("screen"))) {
            return refused(
                    shown,
                    new Problem(
                            "screen",
                            kit.messages().generic("The screen has to be credential-selection or previous.")));
        }
        return attempt.objection(kit.support(), entered)
                .map(why -> refused(shown, new Problem("", why)))
                .or(() -> TraitsInput.refusal(attempt, entered, kit.messages()))
                .orElseGet(() -> second(attempt, entered));
    }

    private Input second(RegistrationAttempt attempt, SubmittedValues entered) {
        Map<String, Json> values = TraitsInput.merged(before(attempt), entered.shown());
        OfferedForm screen = forms.second(
                attempt.context(), token(attempt), values, attempt.flow().ui().nodes());
        return new Input.Turned(
                screen, List.of(kit.messages().of(Phrase.CHOOSE_CREDENTIALS)), entered.transientPayload());
    }

    private static Input refused(Map<String, Json> shown, Problem problem) {
        return new Input.Refused(shown, List.of(problem));
    }

    private static Map<String, Json> before(RegistrationAttempt attempt) {
        var values = new LinkedHashMap<String, Json>();
        for (UiNode node : attempt.flow().ui().nodes()) {
            if (node.attributes() instanceof NodeAttributes.Input input
                    && input.name().startsWith("traits.")
                    && input.value() != null) {
                values.put(input.name(), input.value());
            }
        }
        return values;
    }

    private static String token(RegistrationAttempt attempt) {
        return Nodes.text(attempt.flow().ui().nodes(), "csrf_token");
    }
}
