package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.FrontendApi;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * An adapter that offers a part of the interface: whoever asks it for the rest is told why it is not there, and a test that does so is
 * skipped.
 */
final class Offering {
    private static final String FULL_FORM = "WithHttpInfo";

    private Offering() {}

    /**
     * @param notOffered the reason by the operation's id
     * @throws IllegalArgumentException if there is no such operation
     */
    static FrontendApi of(FrontendApi adapter, Map<String, String> notOffered) {
        return notOffered.isEmpty() ? adapter : without(known(notOffered), adapter);
    }

    private static Map<String, String> known(Map<String, String> notOffered) {
        var unknown = new TreeSet<>(notOffered.keySet());
        unknown.removeAll(operations());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there are no operations " + unknown + ", only " + operations());
        }
        return notOffered;
    }

    /** The ids of all operations. */
    static Set<String> operations() {
        return Arrays.stream(FrontendApi.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.endsWith(FULL_FORM))
                .map(Offering::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String id(String method) {
        return method.replace(FULL_FORM, "");
    }

    private static FrontendApi without(Map<String, String> notOffered, FrontendApi adapter) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            String reason = notOffered.get(id(method.getName()));
            if (reason != null) {
                throw new TestAbortedException("does not offer " + id(method.getName()) + ": " + reason);
            }
            return ask(adapter, method, arguments);
        };
        return (FrontendApi)
                Proxy.newProxyInstance(Offering.class.getClassLoader(), new Class<?>[] {FrontendApi.class}, handler);
    }

    private static Object ask(FrontendApi adapter, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(adapter, arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() == null ? refused : refused.getCause();
        }
    }
}
