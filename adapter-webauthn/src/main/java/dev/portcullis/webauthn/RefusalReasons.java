package dev.portcullis.webauthn;

import com.webauthn4j.verifier.exception.BadAaguidException;
import com.webauthn4j.verifier.exception.BadAlgorithmException;
import com.webauthn4j.verifier.exception.BadAttestationStatementException;
import com.webauthn4j.verifier.exception.BadBackupEligibleFlagException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CertificateException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.IllegalBackupStateException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.MissingChallengeException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.PublicKeyMismatchException;
import com.webauthn4j.verifier.exception.SelfAttestationProhibitedException;
import com.webauthn4j.verifier.exception.TrustAnchorNotFoundException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import dev.portcullis.ports.webauthn.CeremonyRefused;
import dev.portcullis.ports.webauthn.CeremonyRefused.Reason;

/** What the library's exceptions mean. */
final class RefusalReasons {
    private RefusalReasons() {}

    // Whatever else it may throw comes from what was sent: an input that surprises it is refused as well.
    static CeremonyRefused of(RuntimeException failure) {
        return new CeremonyRefused(reason(failure));
    }

    private static Reason reason(RuntimeException failure) {
        return switch (failure) {
            case InconsistentClientDataTypeException type -> Reason.TYPE;
            case BadChallengeException challenge -> Reason.CHALLENGE;
            case MissingChallengeException challenge -> Reason.CHALLENGE;
            case BadOriginException origin -> Reason.ORIGIN;
            case CrossOriginException frame -> Reason.TOP_ORIGIN;
            case BadTopOriginException frame -> Reason.TOP_ORIGIN;
            case BadRpIdException id -> Reason.RP_ID;
            case UserNotPresentException nobody -> Reason.USER;
            case UserNotVerifiedException unknown -> Reason.USER;
            case BadBackupEligibleFlagException eligible -> Reason.BACKUP;
            case IllegalBackupStateException state -> Reason.BACKUP;
            case NotAllowedAlgorithmException algorithm -> Reason.ALGORITHM;
            default -> aboutMake(failure);
        };
    }

    private static Reason aboutMake(RuntimeException failure) {
        return switch (failure) {
            case BadSignatureException signature -> Reason.SIGNATURE;
            case TrustAnchorNotFoundException untrusted -> Reason.UNTRUSTED;
            case CertificateException chain -> Reason.UNTRUSTED;
            case SelfAttestationProhibitedException self -> Reason.UNTRUSTED;
            case BadAttestationStatementException statement -> Reason.ATTESTATION;
            case BadAlgorithmException algorithm -> Reason.ATTESTATION;
            case BadAaguidException make -> Reason.ATTESTATION;
            case PublicKeyMismatchException key -> Reason.ATTESTATION;
            default -> Reason.UNPARSABLE;
        };
    }
}
