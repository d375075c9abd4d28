package dev.portcullis.ports.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The id of an identity. */
public record IdentityId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentityId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
