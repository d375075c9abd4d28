package dev.portcullis.ports.webauthn;

/** What became of a registration. */
public sealed interface RegistrationResult permits RegisteredKey, CeremonyRefused {}
