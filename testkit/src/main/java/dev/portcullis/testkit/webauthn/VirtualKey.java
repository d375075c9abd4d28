package dev.portcullis.testkit.webauthn;

import dev.portcullis.ports.webauthn.ByteString;
import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A key that an authenticator keeps.
 *
 * @param counter how often it was used
 */
record VirtualKey(
        ByteString id,
        KeyAlgorithm algorithm,
        KeyPair pair,
        String relyingPartyId,
        ByteString userHandle,
        boolean resident,
        AtomicLong counter) {

    byte[] cose() {
        return algorithm.cose(pair.getPublic());
    }

    byte[] sign(byte[] message) {
        return algorithm.sign(pair.getPrivate(), message);
    }

    VirtualKey copy() {
        return new VirtualKey(id, algorithm, pair, relyingPartyId, userHandle, resident, new AtomicLong(counter.get()));
    }

    /** Named like this one, and signing with another key. */
    VirtualKey withOtherPair() {
        return new VirtualKey(id, algorithm, algorithm.newPair(), relyingPartyId, userHandle, resident, counter);
    }
}
