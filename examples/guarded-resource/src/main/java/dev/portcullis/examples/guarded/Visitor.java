package dev.portcullis.examples.guarded;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who makes the request. */
@RequestScoped
class Visitor {
    private @Nullable Session session;

    void is(Session known) {
        session = known;
    }

    String email() {
        var identity = session == null ? null : session.identity();
        return identity != null && identity.traits() instanceof JsonObject traits
                ? traits.text("email").orElse("")
                : "";
    }
}
