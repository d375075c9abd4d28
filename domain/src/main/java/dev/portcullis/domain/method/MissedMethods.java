package dev.portcullis.domain.method;

import dev.portcullis.domain.error.FrontendErrors;
import java.util.List;
import java.util.Set;

/** Methods whose absence is told as such where a submission names them; others count as no method at all. */
public record MissedMethods(Set<String> names) {
    public MissedMethods {
        names = Set.copyOf(names);
    }

    public static MissedMethods of(String... names) {
        return new MissedMethods(Set.of(names));
    }

    /**
     * Refuse a submission that names one of them where it is switched off.
     *
     * @param named the method that the submission names; empty when it names none
     * @param methods those of the flow
     */
    public void require(String named, List<? extends Method> methods) {
        boolean there = methods.stream().anyMatch(one -> one.name().value().equals(named));
        if (names.contains(named) && !there) {
            throw FrontendErrors.methodSwitchedOff(named);
        }
    }
}
