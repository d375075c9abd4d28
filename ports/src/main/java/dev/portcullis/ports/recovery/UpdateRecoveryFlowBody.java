package dev.portcullis.ports.recovery;

import dev.portcullis.ports.flow.SubmissionBody;

/** What can be submitted to a recovery flow: one record a method. */
public interface UpdateRecoveryFlowBody extends SubmissionBody {}
