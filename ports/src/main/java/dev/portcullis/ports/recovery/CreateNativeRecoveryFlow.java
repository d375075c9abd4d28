package dev.portcullis.ports.recovery;

import dev.portcullis.ports.caller.Caller;

/** Start a recovery in a native app. */
public record CreateNativeRecoveryFlow(Caller caller) {}
