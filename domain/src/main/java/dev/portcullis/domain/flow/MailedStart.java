package dev.portcullis.domain.flow;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.method.Offer;
import dev.portcullis.domain.ui.CarriedAddress;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MailedFlow;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiContainer;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Begins recoveries and verifications, by hand and in the place of others. Source: docs/contract/flows.md.
 *
 * @param <F> the kind of flow
 */
public final class MailedStart<F extends MailedFlow<F>> {
    private final MailedFlows.Kind<F> kind;
    private final Supplier<? extends MailedMethod> standard;
    private final Maker<F> maker;
    private final FlowSupport support;
    private final Flows flows;

    /** @param standard the method that flows begin with; refuses where it is switched off */
    public MailedStart(
            MailedFlows.Kind<F> kind, Supplier<? extends MailedMethod> standard, Maker<F> maker, FlowSupport support) {
        this.kind = kind;
        this.standard = standard;
        this.maker = maker;
        this.support = support;
        this.flows = support.flows();
    }

    /** Makes a flow of a kind. */
    @FunctionalInterface
    public interface Maker<F> {
        F make(NewFlow opening, Asked asked, MethodName by, UiContainer ui, FlowState state);
    }

    /** What started a flow, and where it leads; an empty text counts as none. */
    public record Asked(
            @Nullable String requestUrl, @Nullable String returnTo) {
        public Asked {
            returnTo = returnTo == null || returnTo.isEmpty() ? null : returnTo;
        }
    }

    public boolean isEnabled() {
        return kind.settings().enabled();
    }

    /** Refuse a start where this kind of flow is switched off, or leads where it must not. */
    public void require(@Nullable String target) {
        if (!isEnabled()) {
            throw FrontendErrors.switchedOff(kind.name());
        }
        support.returnTo().check(target);
    }

    /** A flow that somebody asks for. */
    public Answer<F> open(FlowType type, @Nullable String target, Caller caller) {
        NewFlow opening = opening(type, caller);
        StoredFlow<F> made = make(opening, new Asked(caller.requestUrl(), target), List.of(), CarriedAddress.NONE);
        KeptCalls calls = support.hooks().beforeFlow(kind.name(), HookEvent.begins(made.flow(), caller, flows.now()));
        flows.keep(made.flow(), made.internal(), calls::keep);
        return opening.answer(made.flow(), caller, kind.settings().uiUrl());
    }

    /** What a flow begins with for the caller. */
    public NewFlow opening(FlowType type, Caller caller) {
        return flows.open(type, kind.settings().lifespan(), caller);
    }

    /** The same for a browser whose secret changes with it. */
    public NewFlow reopening(FlowType type) {
        return flows.reopen(type, kind.settings().lifespan());
    }

    private StoredFlow<F> make(NewFlow opening, Asked asked, List<Problem> notices, CarriedAddress carried) {
        MailedMethod method = standard.get();
        Offer offer = method.offer(new MailedContext(opening.type(), opening.csrfToken()));
        Form form = Form.to(flows.action(kind.name(), opening.id()), carried.into(offer.nodes()))
                .tellAll(notices);
        F flow = maker.make(opening, asked, method.name(), form.done(), method.first());
        return new StoredFlow<>(flow, offer.memory().into(opening.internal(), method.name()), 0);
    }

    /** In the place of a flow that is over: it was started by the same address. */
    public NewFlow afterExpiry(F over, NewFlow opening, UiText why) {
        return kept(
                opening,
                new Asked(over.requestUrl(), over.returnTo()),
                List.of(new Problem("", why)),
                CarriedAddress.NONE);
    }

    /**
     * In the place of a flow that goes no further: the submission counts as what started it, and it leads to the same place.
     *
     * @param carried what its form holds from the beginning, where addresses stay
     */
    public NewFlow insteadOf(F left, NewFlow opening, Caller caller, List<Problem> why, CarriedAddress carried) {
        String target = Urls.parameter(caller.requestUrl(), "return_to").orElse(left.returnTo());
        CarriedAddress stays = support.additions().keepsAddresses() ? carried : CarriedAddress.NONE;
        return kept(opening, new Asked(caller.requestUrl(), target), why, stays);
    }

    private NewFlow kept(NewFlow opening, Asked asked, List<Problem> why, CarriedAddress carried) {
        StoredFlow<F> made = make(opening, asked, why, carried);
        flows.keep(made.flow(), made.internal());
        return opening;
    }
}
