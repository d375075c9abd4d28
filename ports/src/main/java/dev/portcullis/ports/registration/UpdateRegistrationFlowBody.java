package dev.portcullis.ports.registration;

import dev.portcullis.ports.flow.SubmissionBody;

/** What can be submitted to a registration flow: one record a method. */
public interface UpdateRegistrationFlowBody extends SubmissionBody {}
