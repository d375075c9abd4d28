package dev.portcullis.boundary.exchange;

/** Kinds of work that do not wait for each other: each has threads of its own. */
public enum WorkKind {
    /** Tells who is signed in, and whether the service lives: quick, and asked by every request of other services. */
    SESSION_CHECK,
    /** Everything else that only reads or writes a row or two: a new flow, a look at one, the end of a session. */
    FORM,
    /** Whatever may hash a password, ask a service elsewhere or send a message. */
    SUBMISSION
}
