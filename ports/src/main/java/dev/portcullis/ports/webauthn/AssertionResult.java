package dev.portcullis.ports.webauthn;

/** What became of an assertion. */
public sealed interface AssertionResult permits Assertion, CeremonyRefused {}
