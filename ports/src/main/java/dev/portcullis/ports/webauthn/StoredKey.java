package dev.portcullis.ports.webauthn;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the key that an assertion names.
 *
 * @param publicKey in COSE, as it came
 * @param signCount the highest one seen
 * @param backupEligible null where it was never kept: the first assertion decides
 * @param userHandle of the account that the key belongs to
 */
public record StoredKey(
        ByteString credentialId,
        ByteString publicKey,
        long signCount,
        @Nullable Boolean backupEligible,
        ByteString userHandle) {}
