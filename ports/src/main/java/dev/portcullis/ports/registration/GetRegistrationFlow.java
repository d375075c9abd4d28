package dev.portcullis.ports.registration;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;

/** Fetch a registration flow, as the page that shows it does. */
public record GetRegistrationFlow(FlowId id, Caller caller) {}
