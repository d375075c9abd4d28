package dev.portcullis.ports.login;

import dev.portcullis.ports.flow.SubmissionBody;

/** What can be submitted to a login flow: one record a method. */
public interface UpdateLoginFlowBody extends SubmissionBody {}
