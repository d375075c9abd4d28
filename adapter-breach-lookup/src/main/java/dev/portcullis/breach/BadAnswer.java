package dev.portcullis.breach;

import java.io.IOException;

/** Somebody answered, but not with a range: asking again would not help. */
final class BadAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    BadAnswer(String message) {
        super(message);
    }
}
