package dev.portcullis.ports.verification;

import dev.portcullis.ports.flow.SubmissionBody;

/** What can be submitted to a verification flow: one record a method. */
public interface UpdateVerificationFlowBody extends SubmissionBody {}
