package dev.portcullis.domain.configuration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What follows a flow's success, {@code selfservice.flows.X.after}.
 *
 * @param returnUrl where it leads, for methods that have no address of their own
 * @param hooks what is done, for methods that have no list of their own
 * @param methods the same by method
 */
public record AfterSettings(@Nullable String returnUrl, List<HookSettings> hooks, Map<String, ByMethod> methods) {
    public static final AfterSettings NONE = new AfterSettings(null, List.of(), Map.of());

    public AfterSettings {
        hooks = List.copyOf(hooks);
        methods = Map.copyOf(methods);
    }

    /** What follows success by one method. */
    public record ByMethod(@Nullable String returnUrl, List<HookSettings> hooks) {
        public ByMethod {
            hooks = List.copyOf(hooks);
        }
    }

    /** The hooks of a method: its own, or those for all when it has none. */
    public List<HookSettings> hooks(String method) {
        ByMethod own = methods.get(method);
        return own == null || own.hooks().isEmpty() ? hooks : own.hooks();
    }

    /** Where a method leads: its own address, or the one for all, or null. */
    public @Nullable String returnUrl(String method) {
        ByMethod own = methods.get(method);
        return own == null || own.returnUrl() == null ? returnUrl : own.returnUrl();
    }
}
