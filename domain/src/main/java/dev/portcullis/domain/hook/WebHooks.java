package dev.portcullis.domain.hook;

import dev.portcullis.domain.hook.WebHook.AnswerUse;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.domain.submission.SubmittedFields;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.hook.HookOccasion;
import dev.portcullis.ports.hook.WebHookCaller;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Makes web hooks out of the settings that list them. */
public final class WebHooks {
    private static final SubmittedFields PAYLOAD = SubmittedFields.texts().withTransientPayload();

    private final HookTargets targets = new HookTargets();
    private final WebHook.Calls calls;
    private final Identities identities;
    private final TraitSchemas schemas;
    private final SubmissionReader reader;
    private final Messages messages;

    public WebHooks(
            WebHookCaller caller,
            HookCalls later,
            Identities identities,
            TraitSchemas schemas,
            SubmissionReader reader,
            Messages messages) {
        this.calls = new WebHook.Calls(caller, later, targets);
        this.identities = identities;
        this.schemas = schemas;
        this.reader = reader;
        this.messages = messages;
    }

    /** @throws IllegalArgumentException in words, if the settings contradict themselves */
    Hook make(FlowKind kind, JsonObject settings) {
        WebHookTarget target = WebHookSettings.target(settings);
        targets.add(target);
        return new WebHook(
                target, use(settings), calls, this::occasion, new IdentityChanges(kind, identities, schemas, messages));
    }

    /** The services that hooks call. */
    HookTargets targets() {
        return targets;
    }

    KeptCalls kept(List<OutboxMessage> all) {
        return new KeptCalls(calls.later(), all);
    }

    private static AnswerUse use(JsonObject settings) {
        JsonObject response = settings.object("response");
        boolean parses = response.isTrue("parse");
        boolean interrupts = settings.isTrue("can_interrupt");
        if (response.isTrue("ignore")) {
            if (parses || interrupts) {
                throw new IllegalArgumentException(
                        "A web hook whose response is ignored cannot be one that parses it or can interrupt.");
            }
            return AnswerUse.IGNORED;
        }
        if (parses) {
            return AnswerUse.CHANGES;
        }
        return interrupts ? AnswerUse.MESSAGES : AnswerUse.STATUS;
    }

    private HookOccasion occasion(HookEvent event) {
        return new HookOccasion(
                event.begins(),
                event.flow(),
                event.payload().orElse(null),
                event.identity().map(identity -> shown(event, identity)).orElse(null),
                event.session().orElse(null),
                event.caller());
    }

    private Identity shown(HookEvent event, StoredIdentity identity) {
        return event.isDraft()
                ? DraftIdentity.of(identities.show(identity.profile()))
                : identities.show(identity.profile());
    }

    /** The same, or a refusal where a hook left traits that their schema does not allow. */
    HookDecision valid(HookDecision decision) {
        if (!(decision instanceof HookDecision.GoOn(HookEvent event))
                || event.identity().isEmpty()) {
            return decision;
        }
        IdentityProfile profile = event.identity().get().profile();
        List<Problem> problems = Problem.in(profile.traits(), schemas.of(profile.schemaId()), messages);
        return problems.isEmpty() ? decision : new HookDecision.Refuse(event.withoutIdentity(), problems);
    }

    /** What a submission sends along for hooks; empty where it cannot. */
    Optional<JsonObject> payload(Submission submission) {
        if (submission instanceof Submission.Query) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    reader.read(submission, PAYLOAD).transientPayload().orElse(JsonObject.EMPTY));
        } catch (Unreadable none) {
            return Optional.of(JsonObject.EMPTY);
        }
    }
}
