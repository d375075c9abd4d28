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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page, or a file of the pages, that was asked for. */
final class ReceivedPage implements ReceivedRequest {
    private static final Logger LOG = System.getLogger(ReceivedPage.class.getName());
    private static final byte[] NO_BODY = {};

    private final @Nullable HttpAnswer ready;
    private final @Nullable Task task;
    private final boolean awaitsBody;

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

    private record Task(HttpRequest request, Work work, Maker maker) {
        // Errors, too: a page may be nested so deeply that drawing it needs more stack than there is.
        HttpAnswer carryOut(byte[] body) {
            try {
                return maker.make(request, work.answer(body));
            } catch (Throwable broken) {
                LOG.log(Level.ERROR, "A page failed: " + request.path(), broken);
                return maker.make(request, maker.refusals().broken(maker.texts()));
            }
        }

        HttpAnswer unavailable() {
            return maker.make(request, maker.refusals().unavailable(maker.texts()));
        }
    }

    private ReceivedPage(@Nullable HttpAnswer ready, @Nullable Task task, boolean awaitsBody) {
        this.ready = ready;
        this.task = task;
        this.awaitsBody = awaitsBody;
    }

    static ReceivedPage ready(HttpAnswer answer) {
        return new ReceivedPage(answer, null, false);
    }

    static ReceivedPage toMake(HttpRequest request, Work work, Maker maker) {
        return new ReceivedPage(null, new Task(request, work, maker), false);
    }

    /** The same, for which a body is read. */
    ReceivedPage withBody() {
        return new ReceivedPage(ready, task, true);
    }

    @Override
    public Optional<WorkKind> kind() {
        return Optional.ofNullable(task).map(work -> WorkKind.FORM);
    }

    @Override
    public Optional<String> route() {
        return Optional.empty();
    }

    @Override
    public boolean awaitsBody() {
        return awaitsBody;
    }

    @Override
    public int mostBytes() {
        return PostedForm.MOST_BYTES;
    }

    @Override
    public HttpAnswer answer(byte[] body) {
        return task == null ? Objects.requireNonNull(ready) : task.carryOut(body);
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
        return task == null ? Objects.requireNonNull(ready) : task.unavailable();
    }
}
