package dev.portcullis.domain.login;

import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.identity.StoredIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a login's form depends on.
 *
 * @param known who is signed in already, or whom the identifier names; null when nobody
 * @param via the trait whose address a second factor goes to; null when nothing was asked for
 * @param codeSpent whether a code that is sent would prove nothing that the session does not prove already
 * @param csrfToken the form's token; empty in native flows
 */
public record LoginContext(
        FlowType type,
        AssuranceLevel level,
        boolean refresh,
        @Nullable StoredIdentity known,
        TraitSchema schema,
        boolean codeSpent,
        String csrfToken,
        @Nullable String via) {
    public boolean isFirstFactor() {
        return level.equals(AssuranceLevel.AAL1);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "LoginScene[" + type + ", " + level + "]";
    }
}
