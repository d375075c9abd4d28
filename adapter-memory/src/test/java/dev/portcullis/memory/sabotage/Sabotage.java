package dev.portcullis.memory.sabotage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Something that does as another one does, but for one method. */
final class Sabotage {
    private Sabotage() {}

    /** What is done instead. */
    @FunctionalInterface
    interface Instead {
        @Nullable
        Object call(Object[] arguments);
    }

    static <T> T of(Class<T> type, T honest, String method, Instead instead) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> called.getName().equals(method)
                        ? instead.call(arguments)
                        : honestly(honest, called, arguments)));
    }

    private static @Nullable Object honestly(Object honest, Method called, Object[] arguments) throws Throwable {
        try {
            // The implementation may be hidden in its package; the interface is not.
            return called.invoke(honest, arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }
}
