package dev.portcullis.testkit.frontend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * One promise of a suite: a test of its interface, named {@code li12_what_is_promised}. For those who run a suite without
 * JUnit, or list what it promises.
 */
public final class Sentence {
    private static final Pattern NAME = Pattern.compile("([a-z]{2})([0-9]+)_(.+)");

    private final Method test;
    private final String letters;
    private final int number;
    private final String text;

    private Sentence(Method test) {
        var name = NAME.matcher(test.getName());
        if (!name.matches()) throw new IllegalArgumentException(test.getName() + " begins with no rule");
        this.test = test;
        letters = name.group(1).toUpperCase(Locale.ROOT);
        number = Integer.parseInt(name.group(2));
        text = name.group(3).replace('_', ' ');
    }

    /** All sentences of a suite, or of the contract of one concept, in the order of their rules. */
    public static List<Sentence> of(Class<? extends FrontendApiUnderTest> suite) {
        return Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Sentence::new)
                .sorted(Comparator.comparing(Sentence::letters).thenComparing(sentence -> sentence.number))
                .toList();
    }

    private String letters() {
        return letters;
    }

    /** The rule, for instance {@code LI12}. */
    public String rule() {
        return letters + number;
    }

    /** What is promised, in words. */
    public String text() {
        return text;
    }

    /** What became of a promise that was put to the test. */
    public sealed interface Outcome {
        record Kept() implements Outcome {}

        /** @param why what was expected, and what was found */
        record Broken(Throwable why) implements Outcome {}

        /** It could not be tested. */
        record LeftOut(String reason) implements Outcome {}
    }

    /** Put an implementation to the test. */
    public Outcome testOn(FrontendApiUnderTest subject) {
        if (!test.getDeclaringClass().isInstance(subject)) {
            throw new IllegalArgumentException(subject.getClass() + " is not under " + test.getDeclaringClass());
        }
        try {
            test.invoke(subject);
            return new Outcome.Kept();
        } catch (InvocationTargetException red) {
            return outcome(Objects.requireNonNullElse(red.getCause(), red));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static Outcome outcome(Throwable red) {
        return red instanceof TestAbortedException
                ? new Outcome.LeftOut(String.valueOf(red.getMessage()))
                : new Outcome.Broken(red);
    }

    /** The rule and what it promises, as one line. */
    @Override
    public String toString() {
        return rule() + " " + text;
    }
}
