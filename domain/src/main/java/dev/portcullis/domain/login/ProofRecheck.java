package dev.portcullis.domain.login;

import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.Stores;
import java.util.Optional;

/**
 * Looks once more, inside the unit of work that signs somebody in, whether what was proven still proves it: checking a password
 * takes long enough for its owner to replace it meanwhile.
 */
final class ProofRecheck {
    private ProofRecheck() {}

    /**
     * Nobody changes the identity from here to the end of the unit of work.
     *
     * @throws StaleVersion if the credential is another one by now, or the account is not to be signed in to
     */
    static void require(Stores stores, Input.Proven proven) {
        StoredIdentity identity = proven.identity();
        if (!stores.identities().hold(identity) && !stillProves(stores, proven)) {
            throw new StaleVersion("identity " + identity.id());
        }
    }

    /** Changes of other things than the credential do not matter. */
    private static boolean stillProves(Stores stores, Input.Proven proven) {
        return stores.identities()
                .find(proven.identity().id())
                .filter(now -> now.profile().isActive())
                .filter(now -> checkedBy(now, proven).equals(checkedBy(proven.identity(), proven)))
                .filter(now -> stores.identities().hold(now))
                .isPresent();
    }

    private static Optional<JsonObject> checkedBy(StoredIdentity identity, Input.Proven proven) {
        return identity.credential(proven.proof().type()).map(Credential::config);
    }
}
