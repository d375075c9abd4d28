package dev.portcullis.ports.federation;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.Submission;

/** Hand in the token that the browser got from a provider. */
public record UpdateFedcmFlow(Submission submission, Caller caller) {}
