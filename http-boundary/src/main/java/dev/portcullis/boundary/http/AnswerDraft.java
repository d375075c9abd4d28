package dev.portcullis.boundary.http;

import dev.portcullis.boundary.http.HttpAnswer.Header;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The head of an answer while it is written. For one thread at a time. */
public final class AnswerDraft {
    private final List<Header> headers;

    public AnswerDraft() {
        this(new ArrayList<>(16));
    }

    private AnswerDraft(List<Header> headers) {
        this.headers = headers;
    }

    /** One that begins with what this has now; neither changes the other. */
    public AnswerDraft copy() {
        return new AnswerDraft(new ArrayList<>(headers));
    }

    /** A header in place of those of its name. */
    public AnswerDraft set(String name, String value) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                headers.set(i, new Header(name, value));
                return this;
            }
        }
        return add(name, value);
    }

    /** A header besides those of its name. */
    public AnswerDraft add(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    public HttpAnswer end(int status) {
        return new HttpAnswer(status, Collections.unmodifiableList(headers));
    }

    public HttpAnswer end(int status, byte[] body) {
        return new HttpAnswer(status, Collections.unmodifiableList(headers), body);
    }
}
