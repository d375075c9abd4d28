package dev.portcullis.ports.session;

import dev.portcullis.ports.caller.Caller;

/**
 * End one of the other sessions of the caller.
 *
 * @param id the session to end, as it came
 */
public record DisableMySession(String id, Caller caller) {}
