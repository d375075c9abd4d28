package dev.portcullis.domain.verification;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens verifications, by hand and in the place of others. Source: docs/contract/verification.md. */
final class VerificationStart {
    private static final FlowKind KIND = FlowKind.VERIFICATION;

    private final MailFlowSettings settings;
    private final VerificationMethods methods;
    private final Flows flows;
    private final ReturnTo returnTo;

    VerificationStart(MailFlowSettings settings, VerificationMethods methods, Flows flows, ReturnTo returnTo) {
        this.settings = settings;
        this.methods = methods;
        this.flows = flows;
        this.returnTo = returnTo;
    }

    Answer<VerificationFlow> open(FlowType type, @Nullable String target, Caller caller) {
        if (!settings.enabled()) {
            throw FrontendErrors.switchedOff(KIND);
        }
        returnTo.check(target);
        VerificationMethod method = standard();
        NewFlow opening = flows.open(type, settings.lifespan(), caller);
        VerificationFlow flow = make(opening, method, caller.requestUrl(), target, List.of());
        flows.keep(flow, opening.internal());
        return opening.answer(flow, caller, settings.uiUrl());
    }

    private VerificationMethod standard() {
        return methods.standard()
                .orElseThrow(
                        () -> FrontendErrors.badRequest("The method that verifies addresses is switched off here."));
    }

    private VerificationFlow make(
            NewFlow opening,
            VerificationMethod method,
            @Nullable String requestUrl,
            @Nullable String target,
            List<UiText> notices) {
        var ui = Form.to(flows.action(KIND, opening.id()), method.firstNodes(opening.type(), opening.csrfToken()))
                .done()
                .withMessages(notices);
        return new VerificationFlow(
                opening.id(),
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                requestUrl,
                target == null || target.isEmpty() ? null : target,
                method.name(),
                ui,
                FlowState.CHOOSE_METHOD,
                null);
    }

    /** In the place of a flow that is over: it was started by the same address. */
    NewFlow afterExpiry(VerificationFlow over, UiText why) {
        NewFlow opening = flows.reopen(FlowType.BROWSER, settings.lifespan());
        flows.keep(make(opening, standard(), over.requestUrl(), over.returnTo(), List.of(why)), opening.internal());
        return opening;
    }

    /** In the place of a flow that goes no further: the submission counts as what started it. */
    NewFlow insteadOf(FlowType type, Caller caller, UiText why) {
        NewFlow opening = flows.reopen(type, settings.lifespan());
        String target = Urls.parameter(caller.requestUrl(), "return_to").orElse(null);
        flows.keep(make(opening, standard(), caller.requestUrl(), target, List.of(why)), opening.internal());
        return opening;
    }
}
