package dev.portcullis.domain.session;

import dev.portcullis.domain.configuration.MethodSettings;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether somebody has a second factor that is not sent to an address: an app, lookup secrets, or a key. */
public final class UnsentFactors {
    private static final Predicate<Json> SECOND = key ->
            key instanceof JsonObject kept && !kept.get("is_passwordless").equals(Optional.of(Json.of(true)));

    private final MethodSettings methods;
    private final UnitOfWork work;

    public UnsentFactors(MethodSettings methods, UnitOfWork work) {
        this.methods = methods;
        this.work = work;
    }

    /** Whether this person has one. */
    public boolean has(IdentityId id) {
        return work.read(stores -> stores.identities().find(id))
                .filter(this::has)
                .isPresent();
    }

    private boolean has(StoredIdentity identity) {
        return found(identity, CredentialType.TOTP).isPresent()
                || found(identity, CredentialType.LOOKUP_SECRET).stream()
                        .anyMatch(one -> !one.config().items("recovery_codes").isEmpty())
                || found(identity, CredentialType.WEBAUTHN).stream()
                        .anyMatch(one ->
                                one.config().items("credentials").stream().anyMatch(SECOND));
    }

    private Optional<Credential> found(StoredIdentity identity, CredentialType type) {
        return methods.isEnabled(type.value()) ? identity.credential(type) : Optional.empty();
    }
}
