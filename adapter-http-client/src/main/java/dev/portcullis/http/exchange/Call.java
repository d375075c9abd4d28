package dev.portcullis.http.exchange;

import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation about to be asked of the server.
 *
 * @param operation its published id
 * @param path under the base URL, each segment encoded
 * @param submission what is handed in; null when the request has no body
 * @param repeatable whether asking twice does no more than asking once, so that a lost answer may be asked for again
 */
public record Call(
        String operation,
        String method,
        String path,
        Query query,
        @Nullable Submission submission,
        Caller caller,
        boolean repeatable) {

    /** Read something. */
    public static Call get(String operation, String path, Caller caller) {
        return new Call(operation, "GET", path, Query.NONE, null, caller, true);
    }

    /** Ask for something by GET that counts only once, for instance a code that is spent by it. */
    public static Call getOnce(String operation, String path, Caller caller) {
        return new Call(operation, "GET", path, Query.NONE, null, caller, false);
    }

    public static Call delete(String operation, String path, @Nullable Submission body, Caller caller) {
        return new Call(operation, "DELETE", path, Query.NONE, body, caller, false);
    }

    /** Hand in a form; one whose fields are in the query goes by GET. */
    public static Call submit(String operation, String path, Submission submission, Caller caller) {
        if (submission instanceof Submission.Query(var fields)) {
            return getOnce(operation, path, caller).with(Query.of(fields));
        }
        return new Call(operation, "POST", path, Query.NONE, submission, caller, false);
    }

    /** The path with a text of the caller's as its last segment. */
    public static String under(String path, String segment) {
        return path + "/" + Query.segment(segment);
    }

    /** With a parameter; one without a value is left out. */
    public Call with(String name, @Nullable String value) {
        return value == null ? this : with(query.and(name, List.of(value)));
    }

    public Call with(String name, @Nullable FlowId flow) {
        return flow == null ? this : with(name, flow.toString());
    }

    /** With a parameter that is there only when it is true. */
    public Call with(String name, boolean value) {
        return value ? with(name, "true") : this;
    }

    private Call with(Query changed) {
        return new Call(operation, method, path, changed, submission, caller, repeatable);
    }

    /** Shows neither parameters nor what is handed in. */
    @Override
    public String toString() {
        return operation + " (" + method + " " + path + ")";
    }
}
