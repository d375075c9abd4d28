package dev.portcullis.boundary.settings;

import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.ports.caller.Answer;
import java.net.URI;
import java.util.List;

/**
 * Where password managers look for the place at which a password is changed. Source: docs/contract/settings.md, "Start"; the
 * well-known address is the W3C's.
 */
public final class ChangePasswordResource {
    private final URI start;

    /** @param address where browsers see the operations, without a slash at its end */
    public ChangePasswordResource(String address) {
        this.start = URI.create(address + "/self-service/settings/browser");
    }

    /** Its path. */
    public List<Route> routes() {
        return List.of(Route.at("/.well-known/change-password")
                .aboutNobody()
                .get(WorkKind.SESSION_CHECK, exchange -> Answer.redirect(start)));
    }
}
