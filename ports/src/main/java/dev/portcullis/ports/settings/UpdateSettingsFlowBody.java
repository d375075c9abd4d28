package dev.portcullis.ports.settings;

import dev.portcullis.ports.flow.SubmissionBody;

/** What can be submitted to a settings flow: one record a method. */
public interface UpdateSettingsFlowBody extends SubmissionBody {}
