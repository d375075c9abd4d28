package dev.portcullis.embedded.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used. Its message holds one line for each problem, and no secret. */
public final class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BadConfiguration(List<Problem> problems) {
        super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")), null, false, true);
        this.problems = List.copyOf(problems);
    }

    public BadConfiguration(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong, in the order it was found; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
