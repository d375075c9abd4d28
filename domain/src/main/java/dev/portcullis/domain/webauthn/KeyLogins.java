package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.LoginAttempt;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import java.net.URI;
import java.util.Optional;

/**
 * What signing in by a key of either kind has in common.
 *
 * @param page where browsers are shown logins
 * @param identifierFirst whether the form asks for the identifier in a step of its own
 * @param hidesUnknown whether the second step asks for a key that an account may not have
 * @param decoys what is asked for of whoever has no key; empty where that may be told
 */
public record KeyLogins(
        String page, boolean identifierFirst, boolean hidesUnknown, Optional<DecoyKeys> decoys, MethodKit kit) {
    /** A submission that another site may have made. */
    Optional<Input> objection(LoginAttempt attempt, SubmittedValues entered) {
        return attempt.objection(kit.support(), entered).map(Input.Refused::because);
    }

    /** The page that shows this flow. */
    URI page(LoginAttempt attempt) {
        return Urls.toUri(Urls.withParameter(page, "flow", attempt.flow().id().toString()));
    }

    Optional<StoredIdentity> find(CredentialType type, String identifier) {
        return kit.support().work().read(stores -> stores.identities().findByIdentifier(type, identifier));
    }

    Optional<StoredIdentity> find(IdentityId id) {
        return kit.support().identity(id);
    }

    /** An identifier as it is looked up. */
    String canonical(String identifier) {
        return kit.identifiers().canonical(identifier);
    }
}
