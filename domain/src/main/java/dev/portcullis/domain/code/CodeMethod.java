package dev.portcullis.domain.code;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.session.Assurance;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.ports.store.UnitOfWork;

/** The method code, put together: how it signs in and how it signs up. */
public final class CodeMethod {
    private final CodeLogin login;
    private final CodeRegistration registration;

    /**
     * @param profileFirst whether choosing a credential is a step of its own in registrations
     * @param fallback whether who has no credential for codes is mailed at any address that names the account
     * @param logins the codes of logins
     * @param registrations the codes of registrations
     */
    public CodeMethod(
            CodeLogin.Ways ways,
            boolean profileFirst,
            boolean fallback,
            GuardedCodes logins,
            GuardedCodes registrations,
            Courier courier,
            UnitOfWork work,
            Assurance assurance,
            Identities identities,
            Identifiers identifiers,
            SubmissionReader reader,
            Flows flows,
            Messages messages) {
        var accounts = new CodeAccounts(work, identifiers, fallback);
        login = new CodeLogin(
                ways, logins, new CodeMails(courier, logins), accounts, assurance, identities, reader, flows, messages);
        registration = new CodeRegistration(
                ways.enabled(),
                ways.firstFactor(),
                profileFirst,
                registrations,
                new CodeMails(courier, registrations),
                identities,
                reader,
                flows,
                messages);
    }

    public CodeLogin login() {
        return login;
    }

    public CodeRegistration registration() {
        return registration;
    }
}
