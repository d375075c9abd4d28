package dev.portcullis.rest.exchange;

import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.store.Rehearsal;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.answer.AnswerWriter;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.caller.CallerReader;
import dev.portcullis.rest.submission.SubmissionReader;

/** What every exchange works with. Safe for use by many threads. */
public record Tools(
        AnswerWriter answers,
        SubmissionReader submissions,
        Rehearsal rehearsal,
        CsrfProtection csrfProtection,
        CallerReader callers,
        Bulkheads bulkheads) {
    public static Tools of(RestBoundary boundary, Bulkheads bulkheads) {
        return new Tools(
                new AnswerWriter(boundary.json()),
                new SubmissionReader(boundary.json()),
                boundary.rehearsal(),
                boundary.csrfProtection(),
                boundary.settings().callers(),
                bulkheads);
    }
}
