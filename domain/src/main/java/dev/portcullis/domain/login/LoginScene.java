package dev.portcullis.domain.login;

import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.identity.StoredIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What a login's form depends on.
 *
 * @param known whose proof is asked for anew; null in an ordinary login
 * @param csrfToken the form's token; empty in native flows
 */
public record LoginScene(
        FlowType type,
        AssuranceLevel level,
        boolean refresh,
        @Nullable StoredIdentity known,
        TraitSchema schema,
        String csrfToken) {
    public boolean isFirstFactor() {
        return level.equals(AssuranceLevel.AAL1);
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "LoginScene[" + type + ", " + level + "]";
    }
}
