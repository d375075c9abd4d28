package dev.portcullis.ports.verification;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;

/** Fetch a verification flow, as the page that shows it does. */
public record GetVerificationFlow(FlowId id, Caller caller) {}
