package dev.portcullis.ports.recovery;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;

/** Fetch a recovery flow, as the page that shows it does. */
public record GetRecoveryFlow(FlowId id, Caller caller) {}
