package dev.portcullis.domain.settings;

import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.hook.BuiltInHook;
import dev.portcullis.domain.hook.HookDecision;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.submission.DottedPaths;
import dev.portcullis.domain.ui.FormChanges;
import dev.portcullis.domain.ui.Problem;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.store.Stores;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Keeps a change of settings, and does what the configuration says follows. Source: docs/contract/settings.md, "Success". */
public final class SettingsCompletion {
    /** Methods of which hooks are told no payload where none was sent: so the contract has it. */
    private static final Set<MethodName> SILENT = Set.of(MethodName.PROFILE, MethodName.PASSWORD);

    private final SettingsStart start;
    private final SettingsStorage storage;
    private final SettingsAnswers answers;
    private final Sessions sessions;
    private final FlowSupport support;
    private final AddressDeferral deferral;

    public SettingsCompletion(
            SettingsStart start,
            SettingsStorage storage,
            SettingsAnswers answers,
            Sessions sessions,
            FlowSupport support) {
        this.start = start;
        this.storage = storage;
        this.answers = answers;
        this.sessions = sessions;
        this.support = support;
        this.deferral = new AddressDeferral(answers, support);
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The change is kept. */
        record Saved(Answer<SettingsFlow> answer) implements Outcome {}

        /**
         * It is not: a hook refused, or somebody else has an identifier that it brings.
         *
         * @param changes what the form then shows
         * @param why the same for another form
         */
        record Refused(FormChanges changes, List<Problem> why) implements Outcome {
            public Refused {
                why = List.copyOf(why);
            }
        }

        /** It is not: what a hook made of it needs a fresh sign-in. */
        record NeedsRefresh() implements Outcome {}
    }

    /** Keep a change, or let it wait until its new address is proven, where the configuration says so. */
    Outcome complete(OngoingSettings settings, SettingsMachine.Input.Changed change) {
        Optional<Outcome> waits =
                hooks(change).has(BuiltInHook.VERIFY_NEW_ADDRESS) ? deferral.of(settings, change) : Optional.empty();
        return waits.orElseGet(() -> make(settings, change, (stores, identity) -> {}));
    }

    /** Keep a change. @param also what is kept together with it, told the identity as it is then */
    Outcome make(
            OngoingSettings settings, SettingsMachine.Input.Changed change, BiConsumer<Stores, StoredIdentity> also) {
        return support.hooks()
                .during(FlowKind.SETTINGS, settings.flow(), settings.caller(), () -> decided(settings, change, also));
    }

    private HookList hooks(SettingsMachine.Input.Changed change) {
        return support.hooks().after(FlowKind.SETTINGS, change.by().value());
    }

    private Outcome decided(
            OngoingSettings settings, SettingsMachine.Input.Changed change, BiConsumer<Stores, StoredIdentity> also) {
        HookList hooks = hooks(change);
        return switch (support.hooks().beforeSave(hooks, event(settings, change, settings.flow(), change.identity()))) {
            case HookDecision.Refuse(HookEvent event, var why) ->
                new Outcome.Refused(refused(event.identity().orElse(change.identity()), why), why);
            case HookDecision.GoOn(HookEvent event) ->
                saved(settings, change, event.identity().orElse(change.identity()), also);
        };
    }

    private HookEvent event(
            OngoingSettings settings,
            SettingsMachine.Input.Changed change,
            SettingsFlow flow,
            StoredIdentity identity) {
        boolean silent = SILENT.contains(change.by());
        Optional<JsonObject> payload = settings.payload().filter(sent -> !silent || !sent.isEmpty());
        return HookEvent.success(flow, payload, identity, settings.caller(), settings.now())
                .withSession(shown(settings));
    }

    /** The form shows what was to be saved. */
    private static FormChanges refused(StoredIdentity identity, List<Problem> why) {
        return FormChanges.refusing(
                DottedPaths.leaves("traits", identity.profile().traits()), why);
    }

    private Outcome saved(
            OngoingSettings settings,
            SettingsMachine.Input.Changed change,
            StoredIdentity identity,
            BiConsumer<Stores, StoredIdentity> also) {
        HookList hooks = hooks(change);
        boolean byHook = !identity.equals(change.identity());
        if (byHook && !settings.isPrivileged() && VerifiableAddresses.differ(settings.identity(), identity)) {
            return new Outcome.NeedsRefresh();
        }
        var saving = storage.saving(settings, change, identity, hooks.has(BuiltInHook.REVOKE_ACTIVE_SESSIONS));
        Telling telling = telling(settings, change, saving);
        try {
            long ended = keep(settings, hooks, saving, telling, also);
            tell(settings, change, ended);
        } catch (IdentifierTaken taken) {
            var why = new Problem("", support.messages().of(Phrase.DUPLICATE_CREDENTIALS));
            return new Outcome.Refused(change.ifTaken(), List.of(why));
        }
        start.begins(telling.next(), settings.caller(), telling.session());
        hooks.afterSave(telling.saved());
        return new Outcome.Saved(answers.answer(settings, saving, change.by().value(), hooks));
    }

    /** @return how many other sessions ended */
    private long keep(
            OngoingSettings settings,
            HookList hooks,
            SettingsStorage.Saving saving,
            Telling telling,
            BiConsumer<Stores, StoredIdentity> also) {
        KeptCalls calls = support.hooks().calls(hooks, telling.saved());
        KeptCalls begun = start.calls(telling.next(), settings.caller(), telling.session());
        return support.work().write(stores -> {
            calls.keep(stores);
            begun.keep(stores);
            also.accept(stores, saving.identity());
            hooks.previousAddresses().ifPresent(told -> storage.tellPrevious(stores, told, settings, saving));
            return storage.keep(stores, settings, saving);
        });
    }

    private void tell(OngoingSettings settings, SettingsMachine.Input.Changed change, long ended) {
        tell(EventNames.SETTINGS_CHANGED, settings, change.by().value());
        if (ended > 0) {
            tell(EventNames.SESSIONS_REVOKED, settings, change.by().value());
        }
    }

    /**
     * What hooks are told: that something is saved, and that the flow begins that may be filled in now. Both times who the person was.
     */
    private record Telling(HookEvent saved, SettingsFlow next, Session session) {}

    private Telling telling(
            OngoingSettings settings, SettingsMachine.Input.Changed change, SettingsStorage.Saving saving) {
        SettingsFlow done =
                saving.flows().done().flow().withIdentity(settings.flow().identity());
        SettingsFlow next = saving.flows().next().flow().withIdentity(start.shown(change.identity()));
        return new Telling(event(settings, change, done, saving.identity()), next, shown(settings));
    }

    private Session shown(OngoingSettings settings) {
        return sessions.shown()
                .of(settings.current().session(), settings.current().identity(), settings.now());
    }

    private void tell(String event, OngoingSettings settings, String method) {
        support.events().accept(settings.event(event, settings.identity().id(), method));
    }
}
