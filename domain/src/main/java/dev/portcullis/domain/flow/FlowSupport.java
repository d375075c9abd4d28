package dev.portcullis.domain.flow;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailOrigin;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.hook.Hooks;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.oauth2.LoginChallenges;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.ui.FormAdditions;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.ErrorId;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.store.UnitOfWork;
import dev.portcullis.ports.verification.VerificationFlow;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What the shell of every kind of flow works with. */
public record FlowSupport(
        Flows flows,
        BrowserBinding binding,
        ReturnTo returnTo,
        ErrorPages errors,
        UnitOfWork work,
        Courier courier,
        LoginChallenges challenges,
        Messages messages,
        FormAdditions additions,
        Hooks hooks,
        EventSink events) {
    /** Where a message was asked for that a flow sends. */
    public MailOrigin mailOrigin(Flow flow, Caller caller) {
        // A verification has the address of the flow that began it.
        String challenge = flow instanceof VerificationFlow
                ? Urls.parameter(String.valueOf(flow.requestUrl()), FlowStarts.CHALLENGE)
                        .orElse(null)
                : flow.oauth2LoginChallenge();
        return MailOrigin.of(flow.requestUrl(), caller)
                .forClient(challenges.namedTo(flow, challenge).orElse(null));
    }

    /** An account as it is kept now; empty where it is gone. */
    public Optional<StoredIdentity> identity(IdentityId id) {
        return work.read(stores -> stores.identities().find(id));
    }

    /** A flow that somebody fetches, for the browser that it belongs to and while it is not over. */
    public <F extends Flow> StoredFlow<F> fetched(Class<F> type, FlowKind kind, FlowId id, Caller caller) {
        StoredFlow<F> stored = flows.find(type, id).orElseThrow(() -> FrontendErrors.notFound(null));
        binding.requireOwner(stored, caller);
        if (Flows.isOver(stored.flow(), flows.now())) {
            throw flows.gone(stored.flow(), kind, ErrorId.SELF_SERVICE_FLOW_EXPIRED);
        }
        return stored;
    }

    /** Another submission of the same form was quicker; the flow is as that one left it. @param page where a browser is shown it */
    public <T> Answer<T> overtaken(StoredFlow<?> fresh, Caller caller, String page) {
        UiText why = messages.generic("This form was submitted twice at the same time; try again.");
        if (caller.isPage()) {
            flows.tellPage(fresh, why);
        }
        return Flows.overtaken(binding.remasked(fresh.flow(), caller), why, caller, page);
    }

    /**
     * Answer a submission; a browser flow takes those of its own page alone, where that counts.
     *
     * @param id the flow that it names; null when it names none
     * @param settled the answer where nothing is left to do, for instance as the person signed in by another tab meanwhile. It
     *     counts whatever is submitted, and must change nothing
     * @param decision what is done with the flow for whoever submits it
     */
    public <F extends Flow, T> Answer<T> submitted(
            Class<F> type,
            @Nullable FlowId id,
            Submission submission,
            Caller caller,
            BiFunction<StoredFlow<F>, Caller, Optional<Answer<T>>> settled,
            BiFunction<StoredFlow<F>, Caller, Answer<T>> decision) {
        return errors.guard(caller, () -> {
            StoredFlow<F> stored = flows.require(type, id);
            Caller submitting = binding.submitting(stored, submission, caller);
            return ErrorPages.within(
                    submitting,
                    () -> settled.apply(stored, submitting).orElseGet(() -> {
                        binding.requireOwnPage(stored, submitting, submission);
                        return decision.apply(stored, submitting);
                    }));
        });
    }
}
