package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Caller;

/** Ask for the providers that the browser can offer. */
public record CreateFedcmFlow(Caller caller) {}
