package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.session.AuthenticationMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What methods prove together: every sequence of up to four of them. docs/security.md, C7 and E10. */
class AssuranceTest {
    private static final List<AuthenticationMethod> ALL = List.of(
            method(CredentialType.PASSWORD, AssuranceLevel.AAL1),
            method(CredentialType.CODE_RECOVERY, AssuranceLevel.AAL1),
            method(CredentialType.LINK_RECOVERY, AssuranceLevel.AAL1),
            method(CredentialType.CODE, AssuranceLevel.AAL1),
            method(CredentialType.CODE, AssuranceLevel.AAL2));
    private static final int MOST = 4;

    private static Assurance assurance(boolean distinct) {
        return new Assurance(distinct, nobody -> false);
    }

    private static AuthenticationMethod method(CredentialType type, AssuranceLevel level) {
        return new AuthenticationMethod(type, level, Instant.EPOCH);
    }

    private static List<List<AuthenticationMethod>> sequences() {
        var all = new ArrayList<List<AuthenticationMethod>>(List.of(List.of()));
        for (int i = 0; i < all.size() && all.get(i).size() < MOST; i++) {
            for (AuthenticationMethod next : ALL) {
                var longer = new ArrayList<>(all.get(i));
                longer.add(next);
                all.add(longer);
            }
        }
        return all;
    }

    private static boolean has(List<AuthenticationMethod> methods, int which) {
        return methods.contains(ALL.get(which));
    }

    @Test
    @DisplayName("[E10] In the contract the second level needs a first and a second factor")
    void in_the_contract_the_second_level_needs_a_first_and_a_second_factor() {
        var assurance = assurance(false);
        assertThat(sequences())
                .allSatisfy(methods -> assertThat(assurance.level(methods))
                        .isEqualTo(expected(
                                methods, has(methods, 4) && methods.stream().anyMatch(AssuranceTest::isFirst))));
    }

    @Test
    @DisplayName("[C7] Strictly the second level needs a password beside what was sent")
    void strictly_the_second_level_needs_a_password_beside_what_was_sent() {
        var assurance = assurance(true);
        assertThat(sequences())
                .allSatisfy(methods -> assertThat(assurance.level(methods))
                        .isEqualTo(expected(methods, has(methods, 4) && has(methods, 0))));
    }

    private static boolean isFirst(AuthenticationMethod method) {
        return AssuranceLevel.AAL1.equals(method.aal());
    }

    private static AssuranceLevel expected(List<AuthenticationMethod> methods, boolean both) {
        return methods.isEmpty() ? AssuranceLevel.AAL0 : both ? AssuranceLevel.AAL2 : AssuranceLevel.AAL1;
    }
}
