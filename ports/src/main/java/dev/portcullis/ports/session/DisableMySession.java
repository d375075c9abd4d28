package dev.portcullis.ports.session;

import dev.portcullis.ports.caller.Caller;

/** @param id the session to end, as it came */
public record DisableMySession(String id, Caller caller) {}
