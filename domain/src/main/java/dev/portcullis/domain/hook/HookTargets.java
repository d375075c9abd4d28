package dev.portcullis.domain.hook;

import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.secret.PlainHash;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The services that web hooks call, by names that outlast a start: a call that waits finds its service again, on any node. The name
 * is the hook's id; hooks without one, and different ones of the same id, are named after what they call.
 */
public final class HookTargets {
    private static final int ENOUGH = 22;

    private final Set<WebHookTarget> all = new LinkedHashSet<>();

    void add(WebHookTarget target) {
        all.add(target);
    }

    /** What a target is found by again. Only once all are added. */
    String nameOf(WebHookTarget target) {
        String id = target.id();
        if (id != null && isAlone(id)) {
            return id;
        }
        return described(target);
    }

    private boolean isAlone(String id) {
        return all.stream().filter(other -> id.equals(other.id())).count() == 1;
    }

    // Without what addresses may hold, and the same on every node.
    private static String described(WebHookTarget target) {
        String text = target.id() + "\n" + target.method() + "\n" + target.url() + "\n" + target.body();
        return "hook-"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(PlainHash.sha256(text))
                        .substring(0, ENOUGH);
    }

    /** The target of a name; empty when no hook of this configuration has it. */
    public Optional<WebHookTarget> find(String name) {
        return all.stream().filter(target -> nameOf(target).equals(name)).findFirst();
    }
}
