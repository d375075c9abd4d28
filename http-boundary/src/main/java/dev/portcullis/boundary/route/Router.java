package dev.portcullis.boundary.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the route of a path, exactly as the contract has the paths: a slash at the end is a difference. Immutable. */
public final class Router {
    /** No path of ours. */
    public static final Found NOTHING = new Found(Route.UNKNOWN, "");

    private final Map<String, Route> byPath = new HashMap<>();
    private final Map<String, Route> byParent = new HashMap<>();

    /** A route, and what stands in the path where it has a name; empty where it has none. */
    public record Found(Route route, String parameter) {}

    public Router(List<Route> routes) {
        routes.forEach(this::add);
    }

    private void add(Route route) {
        String path = route.path();
        Route other = path.endsWith("}")
                ? byParent.put(path.substring(0, path.lastIndexOf('/')), route)
                : byPath.put(path, route);
        if (other != null) {
            throw new IllegalArgumentException("There are two routes at " + path);
        }
    }

    /** The unknown route when there is none. */
    public Found find(String path) {
        Route route = byPath.get(path);
        if (route != null) {
            return new Found(route, "");
        }
        int slash = path.lastIndexOf('/');
        Route parent = slash < 0 || slash == path.length() - 1 ? null : byParent.get(path.substring(0, slash));
        return parent == null ? NOTHING : new Found(parent, path.substring(slash + 1));
    }
}
