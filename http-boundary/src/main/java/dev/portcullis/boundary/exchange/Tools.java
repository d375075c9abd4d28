package dev.portcullis.boundary.exchange;

import dev.portcullis.boundary.answer.AnswerWriter;
import dev.portcullis.boundary.caller.CallerReader;
import dev.portcullis.boundary.submission.SubmissionReader;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.failure.Repetitions;
import dev.portcullis.ports.store.Rehearsal;

/**
 * What every exchange works with. Safe for use by many threads.
 *
 * @param warnings which of them were said lately
 */
public record Tools(
        AnswerWriter answers,
        SubmissionReader submissions,
        Rehearsal rehearsal,
        CsrfProtection csrfProtection,
        CallerReader callers,
        Repetitions warnings) {}
