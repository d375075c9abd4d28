package dev.portcullis.domain.hook;

import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.hook.HookOccasion;
import dev.portcullis.ports.hook.WebHookAnswer;
import dev.portcullis.ports.hook.WebHookCaller;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/** Calls a service of the operator. Source: docs/contract/web-hooks.md. */
final class WebHook implements Hook {
    private static final int OK = 200;
    private static final int CLIENT_ERROR = 400;

    private final WebHookTarget target;
    private final AnswerUse use;
    private final Calls calls;
    private final Function<HookEvent, HookOccasion> occasions;
    private final IdentityChanges changes;

    /**
     * How services are called.
     *
     * @param now those that are waited for
     * @param later those that are not
     * @param targets names them
     */
    record Calls(WebHookCaller now, HookCalls later, HookTargets targets) {}

    /** What is done with an answer. */
    enum AnswerUse {
        /** It is not waited for. */
        IGNORED,
        /** It says whether all is well. */
        STATUS,
        /** It may refuse. */
        MESSAGES,
        /** It may refuse, and may change the identity. */
        CHANGES
    }

    WebHook(
            WebHookTarget target,
            AnswerUse use,
            Calls calls,
            Function<HookEvent, HookOccasion> occasions,
            IdentityChanges changes) {
        this.target = target;
        this.use = use;
        this.calls = calls;
        this.occasions = occasions;
        this.changes = changes;
    }

    @Override
    public boolean decides() {
        return use == AnswerUse.MESSAGES || use == AnswerUse.CHANGES;
    }

    /** Before a flow there is no form to put messages on, and nobody to change. */
    @Override
    public void beforeFlow(HookEvent event) {
        if (decides()) {
            if (decide(event) instanceof HookDecision.Refuse) {
                throw HookFailed.because("a web hook refused a flow that has no form yet");
            }
        } else {
            afterSave(event);
        }
    }

    @Override
    public HookDecision beforeSave(HookEvent event) {
        return decides() ? decide(event) : new HookDecision.GoOn(event);
    }

    @Override
    public void afterSave(HookEvent event) {
        switch (use) {
            case STATUS -> requireWell(ask(event));
            case IGNORED, MESSAGES, CHANGES -> {}
        }
    }

    @Override
    public boolean isToldLater() {
        return use == AnswerUse.IGNORED;
    }

    @Override
    public Optional<OutboxMessage> call(HookEvent event) {
        return isToldLater() ? Optional.of(later(event)) : Optional.empty();
    }

    private OutboxMessage later(HookEvent event) {
        Optional<IdentityId> about =
                event.identity().filter(known -> !event.isDraft()).map(StoredIdentity::id);
        return calls.later().write(calls.targets().nameOf(target), occasions.apply(event), about, event.now());
    }

    private WebHookAnswer ask(HookEvent event) {
        return calls.now().call(target, occasions.apply(event));
    }

    private static void requireWell(WebHookAnswer answer) {
        switch (answer) {
            case WebHookAnswer.CalledOff off -> {}
            case WebHookAnswer.Failed(String why) -> throw HookFailed.because(why);
            case WebHookAnswer.Answered(int status, var body) -> {
                if (status >= CLIENT_ERROR)
                    throw HookFailed.refused("a web hook was answered " + status + ", which stops this");
            }
        }
    }

    private HookDecision decide(HookEvent event) {
        return switch (ask(event)) {
            case WebHookAnswer.CalledOff off -> new HookDecision.GoOn(event);
            case WebHookAnswer.Failed(String why) -> throw HookFailed.because(why);
            case WebHookAnswer.Answered(int status, var body)
            when status >= CLIENT_ERROR -> new HookDecision.Refuse(event, HookMessages.of(body));
            case WebHookAnswer.Answered(int status, var body)
            when status == OK && use == AnswerUse.CHANGES -> changed(event, body);
            case WebHookAnswer.Answered fine -> new HookDecision.GoOn(event);
        };
    }

    private HookDecision changed(HookEvent event, Optional<Json> body) {
        return switch (body.orElseThrow(() -> HookFailed.because("a web hook's answer is no JSON, or too long"))) {
            case JsonNull nothing -> new HookDecision.GoOn(event);
            case JsonObject answer -> changes.apply(event, answer);
            default -> throw HookFailed.because("a web hook's answer is no JSON object");
        };
    }
}
