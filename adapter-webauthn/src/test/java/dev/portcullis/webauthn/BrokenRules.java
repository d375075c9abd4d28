package dev.portcullis.webauthn;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs a contract suite by hand, to see that it notices what it should. */
final class BrokenRules {
    private BrokenRules() {}

    /** The tests of a contract that fail, by name. */
    static Set<String> of(Object contract) {
        return Arrays.stream(contract.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .filter(method -> fails(method, contract))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean fails(Method rule, Object contract) {
        try {
            rule.setAccessible(true);
            rule.invoke(contract);
            return false;
        } catch (InvocationTargetException failed) {
            return true;
        } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
