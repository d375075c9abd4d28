package dev.portcullis.testkit.frontend;

/** The promises of {@link dev.portcullis.ports.registration.RegistrationApi}. */
public interface RegistrationApiContract extends RegistrationInAppContract, RegistrationInBrowserContract {}
