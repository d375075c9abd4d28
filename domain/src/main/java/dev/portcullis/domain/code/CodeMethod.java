package dev.portcullis.domain.code;

import dev.portcullis.domain.method.MethodKit;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.session.Assurance;

/** The method code, put together: how it signs in and how it signs up. */
public final class CodeMethod {
    private final CodeLogin login;
    private final CodeRegistration registration;

    /**
     * Codes of each kind of flow.
     *
     * @param logins the codes of logins
     * @param registrations the codes of registrations
     */
    public record Codes(GuardedCodes logins, GuardedCodes registrations) {}

    /**
     * @param profileFirst whether choosing a credential is a step of its own in registrations
     * @param fallback whether who has no credential for codes is mailed at any address that names the account
     */
    public CodeMethod(
            CodeLogin.Ways ways,
            boolean profileFirst,
            boolean fallback,
            Codes codes,
            Assurance assurance,
            MethodKit kit) {
        var accounts = new CodeAccounts(kit.support().work(), kit.identifiers(), fallback);
        login = new CodeLogin(ways, codes.logins(), accounts, assurance, kit);
        registration =
                new CodeRegistration(ways.enabled(), ways.firstFactor(), profileFirst, codes.registrations(), kit);
    }

    public CodeLogin login() {
        return login;
    }

    public CodeRegistration registration() {
        return registration;
    }
}
