package dev.portcullis.domain.recovery;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.MailedContext;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.ui.FilledIn;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.recovery.RecoveryFlow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens recoveries, by hand and in the place of others. Source: docs/contract/recovery.md. */
public final class RecoveryStart {
    private static final FlowKind KIND = FlowKind.RECOVERY;

    private final MailFlowSettings settings;
    private final RecoveryMethods methods;
    private final Sessions sessions;
    private final FlowSupport support;
    private final Flows flows;

    public RecoveryStart(MailFlowSettings settings, RecoveryMethods methods, Sessions sessions, FlowSupport support) {
        this.settings = settings;
        this.methods = methods;
        this.sessions = sessions;
        this.support = support;
        this.flows = support.flows();
    }

    Answer<RecoveryFlow> open(FlowType type, @Nullable String target, Caller caller) {
        if (!settings.enabled()) {
            throw FrontendErrors.switchedOff(KIND);
        }
        support.returnTo().check(target);
        if (isSignedIn(caller)) {
            return signedInAlready(caller, support.returnTo().standard());
        }
        NewFlow opening = flows.open(type, settings.lifespan(), caller);
        StoredFlow<RecoveryFlow> made = make(opening, caller.requestUrl(), target, List.of(), FilledIn.NOTHING);
        KeptCalls calls = support.hooks().beforeFlow(KIND, HookEvent.begins(made.flow(), caller, flows.now()));
        flows.keep(made.flow(), made.internal(), calls::keep);
        return opening.answer(made.flow(), caller, settings.uiUrl());
    }

    boolean isSignedIn(Caller caller) {
        return sessions.find(caller, flows.now()).isPresent();
    }

    /** Whoever is signed in needs no recovery. */
    private static <T> Answer<T> signedInAlready(Caller caller, String target) {
        if (caller.isPage()) {
            return Answer.redirect(302, Urls.toUri(target));
        }
        throw FrontendErrors.sessionAlreadyAvailable("Somebody is signed in already; sign out to recover an account.");
    }

    /** Whoever signed in meanwhile is led to where the recovery would have led. */
    <T> Answer<T> signedInAlready(Caller caller, RecoveryFlow left) {
        return signedInAlready(caller, support.returnTo().of(left, null));
    }

    private StoredFlow<RecoveryFlow> make(
            NewFlow opening, String requestUrl, @Nullable String target, List<Problem> notices, FilledIn filled) {
        RecoveryMethod method = methods.standard()
                .orElseThrow(
                        () -> FrontendErrors.badRequest("The method that recovers accounts is switched off here."));
        Offer offer = method.offer(new MailedContext(opening.type(), opening.csrfToken()));
        Form form = Form.to(flows.action(KIND, opening.id()), filled.into(offer.nodes()))
                .tellAll(notices);
        var flow = new RecoveryFlow(
                opening.id(),
                opening.type(),
                opening.expiresAt(),
                opening.issuedAt(),
                requestUrl,
                target == null || target.isEmpty() ? null : target,
                method.name(),
                form.done(),
                method.first().published(),
                List.of(),
                null);
        return new StoredFlow<>(flow, offer.memory().into(opening.internal(), method.name()), 0);
    }

    /** In the place of a flow that is over: it was started by the same address. Flows with links go on in a browser. */
    NewFlow afterExpiry(RecoveryFlow over, Caller caller, UiText why) {
        FlowType type = MethodName.LINK.equals(over.active()) ? FlowType.BROWSER : over.type();
        NewFlow opening = flows.open(type, settings.lifespan(), caller);
        return kept(opening, over.requestUrl(), over.returnTo(), List.of(new Problem("", why)), FilledIn.NOTHING);
    }

    /**
     * In the place of a flow that goes no further: the submission counts as what started it, and it leads to the same place.
     *
     * @param filled what its form holds from the beginning, where addresses stay
     */
    NewFlow insteadOf(RecoveryFlow left, FlowType type, Caller caller, List<Problem> why, FilledIn filled) {
        NewFlow opening = flows.reopen(type, settings.lifespan());
        String target = Urls.parameter(caller.requestUrl(), "return_to").orElse(left.returnTo());
        return kept(
                opening,
                caller.requestUrl(),
                target,
                why,
                support.additions().keepsAddresses() ? filled : FilledIn.NOTHING);
    }

    private NewFlow kept(
            NewFlow opening, String requestUrl, @Nullable String target, List<Problem> why, FilledIn filled) {
        var made = make(opening, requestUrl, target, why, filled);
        flows.keep(made.flow(), made.internal());
        return opening;
    }
}
