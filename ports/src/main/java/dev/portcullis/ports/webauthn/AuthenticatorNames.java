package dev.portcullis.ports.webauthn;

import java.util.Optional;
import java.util.UUID;

/**
 * What makes of authenticators are called, for people who have several. Safe for use by many threads. Source:
 * docs/contract/webauthn.md, "In settings".
 */
public interface AuthenticatorNames {
    /** @param aaguid as {@link RegisteredKey} has it; nobody's word for it is needed, so it may be wrong */
    Optional<String> nameOf(UUID aaguid);
}
