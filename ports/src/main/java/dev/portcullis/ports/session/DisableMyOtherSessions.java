package dev.portcullis.ports.session;

import dev.portcullis.ports.caller.Caller;

/** End all sessions of the caller's identity but the caller's own. */
public record DisableMyOtherSessions(Caller caller) {}
