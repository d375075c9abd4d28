package dev.portcullis.pages.route;

import dev.portcullis.boundary.ReceivedRequest;
import dev.portcullis.boundary.exchange.WorkKind;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.pages.error.RefusalPages;
import dev.portcullis.pages.exchange.PageAnswer;
import dev.portcullis.pages.text.Texts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** A page that was asked for, and is still to be made. */
record ReceivedPage(HttpRequest request, Work work, Maker maker, boolean awaitsBody) implements ReceivedRequest {
    private static final Logger LOG = System.getLogger(ReceivedPage.class.getName());
    private static final byte[] NO_BODY = {};

    /** What a page takes; the body is empty unless there is one to read. */
    @FunctionalInterface
    interface Work {
        PageAnswer answer(byte[] body);
    }

    /** Makes answers of what comes of a request, in one language. */
    record Maker(PageWriter writer, RefusalPages refusals, Texts texts) {
        HttpAnswer make(HttpRequest request, PageAnswer answer) {
            return writer.write(request, answer, texts);
        }
    }

    ReceivedPage(HttpRequest request, Work work, Maker maker) {
        this(request, work, maker, false);
    }

    /** The same, for which a body is read. */
    ReceivedPage withBody() {
        return new ReceivedPage(request, work, maker, true);
    }

    @Override
    public Optional<WorkKind> kind() {
        return Optional.of(WorkKind.FORM);
    }

    @Override
    public Optional<String> route() {
        return Optional.empty();
    }

    @Override
    public int mostBytes() {
        return PostedForm.MOST_BYTES;
    }

    // Errors, too: a page may be nested so deeply that drawing it needs more stack than there is.
    @Override
    public HttpAnswer answer(byte[] body) {
        try {
            return maker.make(request, work.answer(body));
        } catch (Throwable broken) {
            LOG.log(Level.ERROR, "A page failed: " + request.path(), broken);
            return maker.make(request, maker.refusals().broken(maker.texts()));
        }
    }

    /** Our forms send one field; what is longer is none of theirs, and counts as empty. */
    @Override
    public HttpAnswer bodyTooLarge() {
        return answer(NO_BODY);
    }

    @Override
    public HttpAnswer bodyTooSlow() {
        return overloaded();
    }

    @Override
    public HttpAnswer overloaded() {
        return maker.make(request, maker.refusals().unavailable(maker.texts()));
    }
}
