package dev.portcullis.ports.settings;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;

/** Fetch a settings flow, as the page that shows it does. */
public record GetSettingsFlow(FlowId id, Caller caller) {}
