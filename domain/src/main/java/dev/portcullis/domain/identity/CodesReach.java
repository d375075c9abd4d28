package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether a code reaches somebody at an address that is proven: what goes to another lets in whoever reads it, and nobody at all if
 * it was mistyped. Source: docs/contract/settings.md, "The last way in".
 *
 * @param anywhere whether one goes to any address of an account that has none for codes
 * @param texted which codes go to telephones
 */
public record CodesReach(boolean anywhere, TextedCodes texted) implements Predicate<StoredIdentity> {
    @Override
    public boolean test(StoredIdentity identity) {
        List<String> own = identity.credential(CredentialType.CODE)
                .map(Credential::identifiers)
                .orElse(List.of());
        boolean any = own.isEmpty() && anywhere;
        return identity.profile().verifiableAddresses().stream()
                .filter(address -> address.verified() && (any || own.contains(address.value())))
                .anyMatch(address -> texted.mayGoTo(identity, address.via(), address.value()));
    }
}
