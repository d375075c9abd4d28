package dev.portcullis.embedded.problem;

import java.util.ArrayList;
import java.util.List;

/** Gathers problems, so that all of them are told together. For one thread. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    /** Everything gathered so far. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws BadConfiguration with everything gathered so far, if there is anything */
    public void stopIfAny() {
        if (!found.isEmpty()) throw new BadConfiguration(found);
    }
}
