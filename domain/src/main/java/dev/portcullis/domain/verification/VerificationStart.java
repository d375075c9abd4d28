package dev.portcullis.domain.verification;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.MailedContext;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.oauth2.PendingAcceptance;
import dev.portcullis.domain.ui.FilledIn;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens verifications, by hand and in the place of others. Source: docs/contract/verification.md. */
public final class VerificationStart {
    private static final FlowKind KIND = FlowKind.VERIFICATION;

    private final MailFlowSettings settings;
    private final VerificationMethods methods;
    private final FlowSupport support;
    private final Flows flows;

    public VerificationStart(MailFlowSettings settings, VerificationMethods methods, FlowSupport support) {
        this.settings = settings;
        this.methods = methods;
        this.support = support;
        this.flows = support.flows();
    }

    boolean isEnabled() {
        return settings.enabled();
    }

    Answer<VerificationFlow> open(FlowType type, @Nullable String target, Caller caller) {
        if (!settings.enabled()) {
            throw FrontendErrors.switchedOff(KIND);
        }
        support.returnTo().check(target);
        NewFlow opening = flows.open(type, settings.lifespan(), caller);
        StoredFlow<VerificationFlow> made = make(opening, caller.requestUrl(), target, List.of(), FilledIn.NOTHING);
        KeptCalls calls = support.hooks().beforeFlow(KIND, HookEvent.begins(made.flow(), caller, flows.now()));
        flows.keep(made.flow(), made.internal(), calls::keep);
        return opening.answer(made.flow(), caller, settings.uiUrl());
    }

    private StoredFlow<VerificationFlow> make(
            NewFlow opening,
            @Nullable String requestUrl,
            @Nullable String target,
            List<Problem> notices,
            FilledIn filled) {
        VerificationMethod method = methods.standard()
                .orElseThrow(
                        () -> FrontendErrors.badRequest("The method that verifies addresses is switched off here."));
        Offer offer = method.offer(new MailedContext(opening.type(), opening.csrfToken()));
        Form form = Form.to(flows.action(KIND, opening.id()), filled.into(offer.nodes()))
                .tellAll(notices);
        var flow = new VerificationFlow(
                opening.id(),
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                requestUrl,
                target == null || target.isEmpty() ? null : target,
                method.name(),
                form.done(),
                FlowState.CHOOSE_METHOD,
                null);
        return new StoredFlow<>(flow, offer.memory().into(opening.internal(), method.name()), 0);
    }

    /** In the place of a flow that is over: it was started by the same address. */
    NewFlow afterExpiry(StoredFlow<VerificationFlow> over, UiText why) {
        NewFlow opening = successor(over, FlowType.BROWSER);
        VerificationFlow flow = over.flow();
        return kept(opening, flow.requestUrl(), flow.returnTo(), List.of(new Problem("", why)), FilledIn.NOTHING);
    }

    /** What waits for an address to be verified waits on. */
    private NewFlow successor(StoredFlow<VerificationFlow> before, FlowType type) {
        return flows.reopen(type, settings.lifespan())
                .remembering(internal -> PendingAcceptance.leftTo(internal, before.internal()));
    }

    /**
     * In the place of a flow that goes no further: the submission counts as what started it, and it leads to the same place.
     *
     * @param filled what its form holds from the beginning, where addresses stay
     */
    NewFlow insteadOf(
            StoredFlow<VerificationFlow> left, FlowType type, Caller caller, List<Problem> why, FilledIn filled) {
        NewFlow opening = successor(left, type);
        String target = Urls.parameter(caller.requestUrl(), "return_to")
                .orElse(left.flow().returnTo());
        return kept(
                opening,
                caller.requestUrl(),
                target,
                why,
                support.additions().keepsAddresses() ? filled : FilledIn.NOTHING);
    }

    private NewFlow kept(
            NewFlow opening, @Nullable String requestUrl, @Nullable String target, List<Problem> why, FilledIn filled) {
        var made = make(opening, requestUrl, target, why, filled);
        flows.keep(made.flow(), made.internal());
        return opening;
    }
}
