package dev.portcullis.rest.gate;

import java.util.Set;

/**
 * How requests to one path are treated before a resource sees them.
 *
 * @param methods the methods that the path takes
 * @param allow the same as the value of an {@code Allow} header
 * @param guarded whether other sites are kept from it here, and callers without an anti-forgery cookie get one
 * @param reads whether the body is read
 * @param about whether the answers are about the caller, so that they vary by its cookies
 * @param local whether it is there for people on this machine alone, and never for other origins
 */
record Route(Set<String> methods, String allow, boolean guarded, boolean reads, boolean about, boolean local) {
    static final Route UNKNOWN = new Route(Set.of(), "", true, false, true, false);

    /** Below the guard of its own: a flow checks its submits itself. */
    static Route of(String... methods) {
        return new Route(Set.of(methods), String.join(", ", methods), false, false, true, false);
    }

    Route withGuard() {
        return new Route(methods, allow, true, reads, about, local);
    }

    Route withBody() {
        return new Route(methods, allow, guarded, true, about, local);
    }

    Route aboutNobody() {
        return new Route(methods, allow, guarded, reads, false, local);
    }

    Route forThisMachine() {
        return new Route(methods, allow, guarded, reads, about, true);
    }

    boolean isKnown() {
        return !methods.isEmpty();
    }

    boolean takes(String method) {
        return methods.contains(method);
    }
}
