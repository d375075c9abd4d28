package dev.portcullis.server;

import dev.portcullis.embedded.problem.BadConfiguration;
import java.util.stream.Collectors;

/** What is wrong with a configuration, as it is printed: one line a problem. */
final class Complaint {
    private Complaint() {}

    static String of(BadConfiguration bad) {
        return bad.problems().stream()
                .map(problem -> "portcullis: " + problem.line())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
