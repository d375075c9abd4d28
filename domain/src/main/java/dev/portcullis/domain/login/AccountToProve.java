package dev.portcullis.domain.login;

import dev.portcullis.domain.method.Memory;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that has to be proved before something is connected to it.
 *
 * @param identifier what names it
 * @param owner whose it is
 * @param provider the provider that cannot prove it, for it is the one to be connected
 * @param shown what people are told that this provider is called
 * @param hints what it can be proved by; null where nobody is told
 * @param memory what the login remembers of what is to be connected
 */
public record AccountToProve(
        String identifier,
        StoredIdentity owner,
        String provider,
        String shown,
        @Nullable Hints hints,
        Memory memory) {
    /** What an account can be proved by. */
    public record Hints(List<String> types, List<String> providers) {
        public Hints {
            types = List.copyOf(types);
            providers = List.copyOf(providers);
        }
    }

    /** Shows nothing of the account. */
    @Override
    public String toString() {
        return "AccountToProve[hidden]";
    }
}
