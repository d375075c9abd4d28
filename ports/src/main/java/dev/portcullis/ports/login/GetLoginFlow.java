package dev.portcullis.ports.login;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;

/** Fetch a login flow, as the page that shows it does. */
public record GetLoginFlow(FlowId id, Caller caller) {}
