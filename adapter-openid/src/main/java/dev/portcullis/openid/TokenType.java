package dev.portcullis.openid;

import java.util.Locale;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jspecify.annotations.Nullable;

/** What a token says it is in its header: an id token says JWT, or nothing. Source: RFC 8725, section 3.11. */
final class TokenType {
    private TokenType() {}

    /** Why a token is none of the kind; null where it is one. */
    static @Nullable String complaint(JwtContext context) {
        for (JsonWebStructure structure : context.getJoseObjects()) {
            String type = structure.getHeader("typ");
            if (type != null
                    && !type.toLowerCase(Locale.ROOT)
                            .replace("application/", "")
                            .equals("jwt")) {
                return "its type is another one";
            }
        }
        return null;
    }
}
