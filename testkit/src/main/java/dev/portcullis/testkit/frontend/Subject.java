package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.testkit.courier.Mailbox;

/**
 * An implementation that the sentences of every suite can be put to, without a test class: it is the suite that says which of
 * them the server must keep.
 *
 * @param mailbox what the server mails; an empty one where none of the sentences needs it
 * @param callbacks where browsers come back to from providers
 * @param fakes those that the server speaks with
 */
public record Subject(
        FrontendApi implementation,
        ServerFacts server,
        Mailbox mailbox,
        ProviderCallbackApi callbacks,
        FakeServers fakes)
        implements PasswordServerContract,
                MailServerContract,
                PasscodeServerContract,
                FactorServerContract,
                OthersServerContract,
                ExpiringServerContract {}
