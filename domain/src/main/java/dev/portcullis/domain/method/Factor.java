package dev.portcullis.domain.method;

import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.session.AuthenticationMethod;
import java.util.List;

/** As what a method's proof counts. Source: docs/contract/sessions.md, "Levels". */
public enum Factor {
    /** A way in by itself. */
    FIRST,
    /** Something beside a way in. */
    SECOND,
    /** A way in, or something beside another one. */
    EITHER;

    public boolean isSecond() {
        return this != FIRST;
    }

    /**
     * The level that a proof counts for.
     *
     * @param asked the level that the login asks for
     * @param type what proves it
     * @param proven what the session has proven already; the same thing twice is one factor
     */
    public AssuranceLevel level(AssuranceLevel asked, CredentialType type, List<AuthenticationMethod> proven) {
        return switch (this) {
            case FIRST -> AssuranceLevel.AAL1;
            case SECOND -> AssuranceLevel.AAL2;
            case EITHER ->
                asked.equals(AssuranceLevel.AAL2) && proven.stream().anyMatch(one -> isAnotherWayIn(one, type))
                        ? AssuranceLevel.AAL2
                        : AssuranceLevel.AAL1;
        };
    }

    private static boolean isAnotherWayIn(AuthenticationMethod proven, CredentialType type) {
        return AssuranceLevel.AAL1.equals(proven.aal()) && !proven.method().equals(type);
    }
}
