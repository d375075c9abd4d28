package dev.portcullis.examples.pages;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says who is signed in. */
record HomePage(SessionGuard guard) {
    private static final String STRANGER = "<p>Nobody is signed in.</p><p><a href=\"/login\">Sign in</a></p>";

    void show(Visit visit) throws IOException {
        visit.show(200, guard.find(visit.caller()).map(HomePage::greeting).orElse(STRANGER));
    }

    private static String greeting(Session session) {
        return "<p>Hello " + Html.escaped(name(session.identity()))
                + "</p><form method=\"post\" action=\"/logout\"><button>Sign out</button></form>";
    }

    private static String name(@Nullable Identity identity) {
        return identity != null && identity.traits() instanceof JsonObject traits
                ? traits.text("email").orElse("somebody")
                : "somebody";
    }
}
