package dev.portcullis.ports.settings;

import dev.portcullis.ports.caller.Caller;

/** Start settings in a native app. */
public record CreateNativeSettingsFlow(Caller caller) {}
