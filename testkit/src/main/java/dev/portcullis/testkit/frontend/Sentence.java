package dev.portcullis.testkit.frontend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * One promise of a suite: a test of its interface, named {@code l12_what_is_promised}. For those who run a suite without
 * JUnit, or list what it promises.
 */
public final class Sentence {
    private static final Pattern NAME = Pattern.compile("([a-z])([0-9]+)_(.+)");

    private final Method test;
    private final String letter;
    private final int number;
    private final String text;

    private Sentence(Method test) {
        var name = NAME.matcher(test.getName());
        if (!name.matches()) throw new IllegalArgumentException(test.getName() + " begins with no rule");
        this.test = test;
        letter = name.group(1).toUpperCase(Locale.ROOT);
        number = Integer.parseInt(name.group(2));
        text = name.group(3).replace('_', ' ');
    }

    /** All sentences of a suite, or of the contract of one concept, in the order of their rules. */
    public static List<Sentence> of(Class<? extends FrontendApiUnderTest> suite) {
        return Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Sentence::new)
                .sorted(Comparator.comparing(Sentence::letter).thenComparing(sentence -> sentence.number))
                .toList();
    }

    private String letter() {
        return letter;
    }

    /** The rule, for instance {@code L12}. */
    public String rule() {
        return letter + number;
    }

    /** What is promised, in words. */
    public String text() {
        return text;
    }

    /** Put an implementation to the test. @return why the promise is not kept; empty when it is */
    public Optional<Throwable> brokenBy(FrontendApiUnderTest subject) {
        if (!test.getDeclaringClass().isInstance(subject)) {
            throw new IllegalArgumentException(subject.getClass() + " is not under " + test.getDeclaringClass());
        }
        try {
            test.invoke(subject);
            return Optional.empty();
        } catch (InvocationTargetException broken) {
            return Optional.of(Objects.requireNonNullElse(broken.getCause(), broken));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    /** The rule and what it promises, as one line. */
    @Override
    public String toString() {
        return rule() + " " + text;
    }
}
