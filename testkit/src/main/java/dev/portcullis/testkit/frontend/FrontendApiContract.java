package dev.portcullis.testkit.frontend;

/**
 * The promises of {@code FrontendApi} that hold with and without mails. What depends on that is in {@link
 * PasswordServerContract} and {@link MailServerContract}. {@link Suite} lists all suites: each is for a configuration of its own,
 * which {@link ContractConfiguration} writes.
 *
 * <p>A test that implements a suite and supplies {@link #implementation()} and {@link #server()} checks all of it; one that implements
 * the contract of one concept checks that one. The name of each sentence begins with its rule: {@code li1_…} is rule LI1.
 * {@link Sentence} reads and runs them without JUnit.
 *
 * <p>The tests share one server and need no order: each registers people of its own.
 */
public interface FrontendApiContract
        extends RegistrationApiContract,
                LoginApiContract,
                SettingsApiContract,
                SessionApiContract,
                LogoutApiContract,
                ErrorApiContract,
                FederationApiContract,
                WebAuthnApiContract {}
