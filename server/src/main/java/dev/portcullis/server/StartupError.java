package dev.portcullis.server;

import dev.portcullis.embedded.problem.BadConfiguration;
import io.quarkus.runtime.QuarkusBindException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;

/** Why the server does not start, as it is printed: one line a problem. */
final class StartupError {
    private StartupError() {}

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadConfiguration bad) {
                return lines(bad);
            }
            if (cause instanceof QuarkusBindException taken) {
                return "portcullis: port " + taken.getPort() + " of " + taken.getHost()
                        + " cannot be had: another program may listen there";
            }
        }
        return trace(failure);
    }

    private static String lines(BadConfiguration bad) {
        return bad.problems().stream()
                .map(problem -> "portcullis: " + problem.line())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return "portcullis: " + text;
    }
}
