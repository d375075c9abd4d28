package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.method.Proof.Word;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.IdentityState;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.session.Upstream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What methods prove, and what somebody with a session still owes. Source: docs/second-factors.md. */
class ProvenLevelsTest {
    private static final IdentityId ANN = new IdentityId(new UUID(0, 1));
    private static final List<CredentialType> TYPES = List.of(
            CredentialType.PASSWORD,
            CredentialType.CODE,
            CredentialType.OIDC,
            CredentialType.TOTP,
            CredentialType.WEBAUTHN,
            CredentialType.PASSKEY);

    private static Assurance assurance(boolean distinct, boolean unsent) {
        return new Assurance(distinct, someone -> unsent && someone.equals(ANN));
    }

    /** {@code password+code2}: a number behind a method is its level, the first where there is none. */
    private static List<AuthenticationMethod> methods(String written) {
        return Stream.of(written.split("\\+"))
                .filter(one -> !one.isBlank())
                .map(ProvenLevelsTest::method)
                .toList();
    }

    private static AuthenticationMethod method(String written) {
        boolean second = written.endsWith("2");
        String name = second ? written.substring(0, written.length() - 1) : written;
        return new AuthenticationMethod(
                new CredentialType(name), second ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1, Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "'',aal0,aal0",
        "password,aal1,aal1",
        "code2,aal1,aal1",
        "totp2+lookup_secret2,aal1,aal1",
        "password+code2,aal2,aal2",
        "password+totp2,aal2,aal2",
        "code+totp2,aal2,aal2",
        "code+code2,aal2,aal1",
        "code_recovery+code2,aal2,aal1",
        "link_recovery+code2,aal2,aal1",
        "link_recovery+code_recovery+code+code2,aal2,aal1",
        "link_recovery+webauthn2,aal2,aal2",
        "password+code,aal1,aal1",
        "passkey+webauthn2,aal2,aal1",
        "passkey+totp2,aal2,aal2",
        "passkey2,aal1,aal2",
        "passkey2+webauthn2,aal1,aal2",
        "webauthn2,aal1,aal1",
        "oidc,aal1,aal1",
        "oidc2,aal2,aal2",
        "oidc+webauthn2,aal2,aal2",
        "oidc+oidc2,aal2,aal2"
    })
    @DisplayName("[C7] [E10] what is proven makes its level, in the contract and strictly, in any order")
    void what_is_proven_makes_its_level(String written, String contract, String strict) {
        List<AuthenticationMethod> methods = methods(written);
        for (List<AuthenticationMethod> order : List.of(methods, methods.reversed())) {
            assertThat(assurance(false, false).level(order).value()).isEqualTo(contract);
            assertThat(assurance(true, false).level(order).value()).isEqualTo(strict);
        }
    }

    @Test
    @DisplayName(
            "[E10] a proof counts for more than its method where an issuer says so, or strictly a passkey of its user")
    void a_proof_counts_for_more_where_it_says_more() {
        for (CredentialType type : TYPES) {
            for (boolean distinct : new boolean[] {true, false}) {
                for (boolean verified : new boolean[] {true, false}) {
                    for (boolean strong : new boolean[] {true, false}) {
                        var proof = new Proof(type, null, null, verified, new Word(strong, Upstream.UNTOLD));
                        boolean more = strong || distinct && verified && type.equals(CredentialType.PASSKEY);
                        assertThat(assurance(distinct, false).granted(AssuranceLevel.AAL1, proof))
                                .as("%s %s", distinct, proof)
                                .isEqualTo(more ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1);
                        assertThat(assurance(distinct, false).granted(AssuranceLevel.AAL2, proof))
                                .isEqualTo(AssuranceLevel.AAL2);
                    }
                }
            }
        }
    }

    /** Strict or not, has a factor that nobody sends; then: is owed before settings, is owed before anything is told. */
    @ParameterizedTest
    @CsvSource({
        "password,true,false,true,true",
        "password,true,true,true,true",
        "password,false,false,true,true",
        "code,true,false,false,false",
        "code,true,true,true,true",
        "code,false,false,true,true",
        "code_recovery,true,false,false,true",
        "code_recovery,true,true,true,true",
        "link_recovery,true,false,false,true",
        "code+link_recovery,true,false,false,true",
        "password+code,true,false,true,true",
        "password+link_recovery,true,false,true,true",
        "password+totp2,true,true,false,false",
        "password+code2,false,false,false,false"
    })
    @DisplayName("[C7] whoever has no factor left owes none, but to see more than settings after a recovery")
    void whoever_has_no_factor_left_owes_none(
            String written, boolean strict, boolean unsent, boolean beforeSettings, boolean before) {
        Assurance assurance = assurance(strict, unsent);
        StoredSession session = session(assurance, methods(written));

        assertThat(assurance.owesBeforeSettings(session, profile(AssuranceLevel.AAL2)))
                .isEqualTo(beforeSettings);
        assertThat(assurance.owesSecondFactor(session, profile(AssuranceLevel.AAL2)))
                .isEqualTo(before);
        assertThat(assurance.owesBeforeSettings(session, profile(AssuranceLevel.AAL1)))
                .isFalse();
        assertThat(assurance.owesSecondFactor(session, profile(AssuranceLevel.AAL1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "code,true",
        "code+code2,true",
        "code_recovery+link_recovery,true",
        "password,false",
        "code+password,false",
        "totp2,false",
        "oidc,false"
    })
    @DisplayName("[C7] one more code proves nothing where everything that was proven was sent")
    void one_more_code_proves_nothing(String written, boolean spent) {
        for (boolean strict : new boolean[] {true, false}) {
            StoredSession session = session(assurance(strict, false), methods(written));
            assertThat(assurance(strict, false).isCodeSpent(session)).isEqualTo(strict && spent);
        }
    }

    static StoredSession session(Assurance assurance, List<AuthenticationMethod> methods) {
        Instant now = Instant.EPOCH;
        return new StoredSession(
                new SessionId(new UUID(0, 2)),
                ANN,
                "hash",
                true,
                assurance.level(methods),
                methods,
                List.of(),
                now,
                now,
                now.plusSeconds(60),
                now,
                now,
                0);
    }

    static IdentityProfile profile(AssuranceLevel available) {
        return new IdentityProfile(
                ANN,
                null,
                "person",
                IdentityState.ACTIVE,
                null,
                JsonObject.EMPTY,
                List.of(),
                List.of(),
                JsonNull.NULL,
                JsonNull.NULL,
                available,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }
}
