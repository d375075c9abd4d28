package dev.portcullis.domain.hook;

import dev.portcullis.domain.configuration.AfterSettings;
import dev.portcullis.domain.configuration.HookSettings;
import dev.portcullis.ports.flow.FlowKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The hooks of one kind of flow. Source: docs/contract/hooks.md, "Which ones". */
public final class FlowHooks {
    private final HookList before;
    private final HookList common;
    private final Map<String, HookList> byMethod;

    /** @param maker makes a hook of its settings */
    FlowHooks(FlowKind kind, List<HookSettings> before, AfterSettings after, Function<HookSettings, Hook> maker) {
        this.before = new HookList(before.stream().map(maker).toList());
        this.common = list(kind, after.hooks(), maker, onlyOwnHooksDecide(kind));
        this.byMethod = new HashMap<>();
        after.methods().forEach((method, own) -> {
            HookList list = list(kind, own.hooks(), maker, false);
            if (!list.all().isEmpty()) {
                byMethod.put(method, list);
            }
        });
    }

    /** Registrations and settings ask those hooks alone that are listed for the method: so the contract has it. */
    private static boolean onlyOwnHooksDecide(FlowKind kind) {
        return kind == FlowKind.REGISTRATION || kind == FlowKind.SETTINGS;
    }

    private static HookList list(
            FlowKind kind, List<HookSettings> settings, Function<HookSettings, Hook> maker, boolean tellsOnly) {
        var all = new ArrayList<Hook>();
        for (HookSettings one : settings) {
            Hook hook = maker.apply(one);
            if (counts(kind, hook) && !(tellsOnly && hook.decides())) {
                all.add(hook);
            }
        }
        if (all.remove(BuiltInHook.SESSION)) {
            all.add(BuiltInHook.SESSION);
        }
        return new HookList(all);
    }

    /** What another kind of flow knows, this one passes over. */
    private static boolean counts(FlowKind kind, Hook hook) {
        return switch (hook) {
            case BuiltInHook builtIn -> known(kind).contains(builtIn);
            case PreviousAddressesHook previous -> kind == FlowKind.SETTINGS;
            default -> true;
        };
    }

    private static Set<BuiltInHook> known(FlowKind kind) {
        return switch (kind) {
            case LOGIN ->
                EnumSet.of(
                        BuiltInHook.REVOKE_ACTIVE_SESSIONS,
                        BuiltInHook.REQUIRE_VERIFIED_ADDRESS,
                        BuiltInHook.VERIFICATION,
                        BuiltInHook.SHOW_VERIFICATION_UI);
            case REGISTRATION -> EnumSet.of(BuiltInHook.SESSION, BuiltInHook.SHOW_VERIFICATION_UI);
            case SETTINGS ->
                EnumSet.of(
                        BuiltInHook.REVOKE_ACTIVE_SESSIONS,
                        BuiltInHook.SHOW_VERIFICATION_UI,
                        BuiltInHook.VERIFY_NEW_ADDRESS);
            case RECOVERY -> EnumSet.of(BuiltInHook.REVOKE_ACTIVE_SESSIONS);
            case VERIFICATION -> EnumSet.noneOf(BuiltInHook.class);
        };
    }

    /** Those that run before a flow is kept. */
    HookList before() {
        return before;
    }

    /** Whether one of our own is listed for any method. */
    boolean has(BuiltInHook hook) {
        return common.has(hook) || byMethod.values().stream().anyMatch(list -> list.has(hook));
    }

    /** Those that run when somebody succeeds by a method: its own, or those for all when it has none. */
    public HookList after(String method) {
        return byMethod.getOrDefault(method, common);
    }
}
