package dev.portcullis.boundary.route;

import dev.portcullis.boundary.exchange.Operation;
import dev.portcullis.boundary.exchange.WorkKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One path: what each method does there, and how requests are treated before. Immutable. */
public final class Route {
    /** No path of ours. */
    public static final Route UNKNOWN = at("").withGuard();

    /** How a path differs from others. */
    private enum Trait {
        GUARDED,
        READS_BODY,
        ABOUT_NOBODY,
        LOCAL,
        ABSENT
    }

    /** What one method does, and on which threads. */
    public record Method(WorkKind kind, Operation operation) {}

    private final String path;
    private final Set<Trait> traits;
    private final Map<String, Method> methods;
    private final String allow;

    private Route(String path, Set<Trait> traits, Map<String, Method> methods) {
        this.path = path;
        this.traits = traits;
        this.methods = methods;
        this.allow = String.join(", ", methods.keySet());
    }

    /** @param path may end with one segment that has a name instead of a text, as in {@code /schemas/{id}} */
    public static Route at(String path) {
        return new Route(path, EnumSet.noneOf(Trait.class), Map.of());
    }

    /** A path that is ours although nothing is there, for what is switched off: nobody else is asked for it. */
    public static Route absent(String path) {
        return at(path).withGuard().with(Trait.ABSENT);
    }

    public Route get(WorkKind kind, Operation operation) {
        return with(kind, operation, "GET", "HEAD");
    }

    public Route post(WorkKind kind, Operation operation) {
        return with(kind, operation, "POST");
    }

    public Route delete(WorkKind kind, Operation operation) {
        return with(kind, operation, "DELETE");
    }

    /** All methods alike. */
    public Route any(WorkKind kind, Operation operation) {
        return with(kind, operation, "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    }

    private Route with(WorkKind kind, Operation operation, String... names) {
        var more = new TreeMap<>(methods);
        for (String name : names) {
            more.put(name, new Method(kind, operation));
        }
        return new Route(path, traits, more);
    }

    /** Other sites are kept from it here, and callers without a CSRF cookie get one; a flow checks its submits itself. */
    public Route withGuard() {
        return with(Trait.GUARDED);
    }

    /** The body of an unsafe request is read. */
    public Route withBody() {
        return with(Trait.READS_BODY);
    }

    /** Its answers do not depend on who asks. */
    public Route aboutNobody() {
        return with(Trait.ABOUT_NOBODY);
    }

    /** It is there for people on this machine alone, and never for other origins. */
    public Route forThisMachine() {
        return with(Trait.LOCAL);
    }

    private Route with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Route(path, more, methods);
    }

    public String path() {
        return path;
    }

    /** Whether something is there. */
    public boolean isKnown() {
        return !methods.isEmpty();
    }

    public boolean isOurs() {
        return isKnown() || traits.contains(Trait.ABSENT);
    }

    public boolean isGuarded() {
        return traits.contains(Trait.GUARDED);
    }

    public boolean readsBody() {
        return traits.contains(Trait.READS_BODY);
    }

    /** Whether answers vary by the caller's cookies. */
    public boolean isAboutCaller() {
        return !traits.contains(Trait.ABOUT_NOBODY);
    }

    public boolean isLocal() {
        return traits.contains(Trait.LOCAL);
    }

    /** Null when the path does not take it. */
    public @Nullable Method method(String name) {
        return methods.get(name);
    }

    /** The methods as the value of an {@code Allow} header. */
    public String allow() {
        return allow;
    }
}
