package dev.portcullis.ports.federation;

import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.settings.SettingsFlow;

/** What comes of somebody's return from a provider. */
public sealed interface ProviderReturn {
    /** Somebody signed in. */
    record SignedIn(SuccessfulNativeLogin login) implements ProviderReturn {}

    /** Somebody signed up. */
    record SignedUp(SuccessfulNativeRegistration registration) implements ProviderReturn {}

    /** An account at the provider is linked. */
    record Linked(SettingsFlow settings) implements ProviderReturn {}
}
