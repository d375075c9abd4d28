package dev.portcullis.domain.onetime;

import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a code or a link goes.
 *
 * @param address the address as it is kept and looked up
 * @param typed the address as somebody wrote it
 * @param owner whose address it is; empty when it is nobody's
 */
public record Recipient(Channel via, String address, String typed, Optional<StoredIdentity> owner) {
    public @Nullable IdentityId ownerId() {
        return owner.map(StoredIdentity::id).orElse(null);
    }

    /** Shows no address. */
    @Override
    public String toString() {
        return "Recipient[" + via + "]";
    }
}
