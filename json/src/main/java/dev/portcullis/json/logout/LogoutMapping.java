package dev.portcullis.json.logout;

import static dev.portcullis.json.shape.Member.required;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Scalars;
import dev.portcullis.json.shape.Shape;
import dev.portcullis.ports.logout.LogoutFlow;
import java.util.List;

/** Logout flows. */
public final class LogoutMapping {
    public static final Codec<LogoutFlow> FLOW = Shape.of(
            List.of(
                    required("logout_url", LogoutFlow::logoutUrl, Scalars.TEXT),
                    required("logout_token", LogoutFlow::logoutToken, Scalars.TEXT)),
            v -> new LogoutFlow(v.one(), v.one()));

    private LogoutMapping() {}
}
