package dev.portcullis.ports;

import dev.portcullis.ports.error.ErrorApi;
import dev.portcullis.ports.federation.FederationApi;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.logout.LogoutApi;
import dev.portcullis.ports.recovery.RecoveryApi;
import dev.portcullis.ports.registration.RegistrationApi;
import dev.portcullis.ports.session.SessionApi;
import dev.portcullis.ports.settings.SettingsApi;
import dev.portcullis.ports.verification.VerificationApi;
import dev.portcullis.ports.webauthn.WebAuthnApi;

/**
 * The 32 self-service operations, by the engine in the same program or by a server elsewhere: callers cannot tell.
 *
 * <p>Each operation has its published id, and exists twice: as the value alone, and {@code …WithHttpInfo} as the value with
 * status and headers. Each takes one request record, which names the {@link dev.portcullis.ports.caller.Caller}. A refusal is a
 * {@link dev.portcullis.ports.error.FrontendException}. Safe for use by many threads.
 *
 * <p>Checked by {@code FrontendApiContract} and the suites beside it; {@code docs/contract-rules.md} lists their rules. Source:
 * docs/contract/README.md; each part names its page.
 */
public interface FrontendApi
        extends LoginApi,
                RegistrationApi,
                SettingsApi,
                RecoveryApi,
                VerificationApi,
                LogoutApi,
                SessionApi,
                FederationApi,
                ErrorApi,
                WebAuthnApi {}
