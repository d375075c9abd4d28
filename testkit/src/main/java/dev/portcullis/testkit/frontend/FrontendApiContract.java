package dev.portcullis.testkit.frontend;

/**
 * All promises of {@code FrontendApi}. A test that implements this and supplies {@link #api()} and {@link #server()} checks
 * them all; one that implements the contract of one concept checks that one.
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
                SwitchedOffApiContract {}
