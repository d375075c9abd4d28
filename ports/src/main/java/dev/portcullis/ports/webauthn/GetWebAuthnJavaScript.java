package dev.portcullis.ports.webauthn;

import dev.portcullis.ports.caller.Caller;

/** Fetch the script. */
public record GetWebAuthnJavaScript(Caller caller) {}
