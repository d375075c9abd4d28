package dev.portcullis.domain.hook;

import dev.portcullis.ports.courier.OutboxMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hooks in the order in which they run. */
public record HookList(List<Hook> all) {
    public static final HookList NONE = new HookList(List.of());

    public HookList {
        all = List.copyOf(all);
    }

    public boolean has(BuiltInHook hook) {
        return all.contains(hook);
    }

    /** Who of those that read the account's addresses is told of a change of them; empty where nobody is. */
    public Optional<PreviousAddressesHook> previousAddresses() {
        return all.stream()
                .filter(PreviousAddressesHook.class::isInstance)
                .map(PreviousAddressesHook.class::cast)
                .findFirst();
    }

    /** Let each hook have its say before a flow is kept. */
    public void beforeFlow(HookEvent event) {
        all.forEach(hook -> hook.beforeFlow(event));
    }

    /** Ask each hook that decides; each is told what the one before it left. The first refusal ends it. */
    public HookDecision beforeSave(HookEvent event) {
        HookEvent current = event;
        for (Hook hook : all) {
            switch (hook.beforeSave(current)) {
                case HookDecision.GoOn(HookEvent next) -> current = next;
                case HookDecision.Refuse refusal -> {
                    return refusal;
                }
            }
        }
        return new HookDecision.GoOn(current);
    }

    /** The calls of those that are told later. */
    List<OutboxMessage> calls(HookEvent event) {
        return all.stream().flatMap(hook -> hook.call(event).stream()).toList();
    }

    /** Tell each hook. */
    public void afterSave(HookEvent event) {
        all.forEach(hook -> hook.afterSave(event));
    }

    /**
     * Ask or tell each hook at its place, where all of them come before anything is saved. The first refusal ends it.
     *
     * @param passed told, where a hook refuses or fails, which of our own came before it: what they do stays done
     */
    public HookDecision inOrder(HookEvent event, Consumer<BuiltInHook> passed) {
        HookEvent current = event;
        for (Hook hook : all) {
            HookDecision decision = atItsPlace(hook, current, passed);
            if (!(decision instanceof HookDecision.GoOn(HookEvent next))) {
                return decision;
            }
            current = next;
        }
        return new HookDecision.GoOn(current);
    }

    private HookDecision atItsPlace(Hook hook, HookEvent event, Consumer<BuiltInHook> passed) {
        HookDecision decision;
        try {
            decision = hook.beforeSave(event);
            if (decision instanceof HookDecision.GoOn(HookEvent next)) {
                hook.afterSave(next);
                return decision;
            }
        } catch (HookFailed failed) {
            pass(hook, passed);
            throw failed;
        }
        pass(hook, passed);
        return decision;
    }

    private void pass(Hook end, Consumer<BuiltInHook> passed) {
        before(end).all().forEach(hook -> {
            if (hook instanceof BuiltInHook builtIn) passed.accept(builtIn);
        });
    }

    /** Whether each of them is one of our own or told later, so that nobody else is waited for. */
    public boolean isQuiet() {
        return all.stream().allMatch(hook -> hook instanceof BuiltInHook || hook.isToldLater());
    }

    /** Those before this one; all where it is not in the list. */
    public HookList before(Hook hook) {
        int at = all.indexOf(hook);
        return at < 0 ? this : new HookList(all.subList(0, at));
    }

    /** Those behind this one; none where it is not in the list. */
    public HookList behind(Hook hook) {
        int at = all.indexOf(hook);
        return at < 0 ? NONE : new HookList(all.subList(at + 1, all.size()));
    }
}
