package dev.portcullis.embedded.sabotage;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Stands between a caller and the interface, whichever of its operations is called. */
interface Interposed {

    /** What is interposed may ask the interface itself, with this request or another. */
    interface Honestly {
        Answer<?> answer(Object request);
    }

    /** @param operation the operation's id */
    Answer<?> answer(String operation, Object request, Honestly honestly);

    static FrontendApi in(FrontendApi honest, Interposed between) {
        InvocationHandler handler = (proxy, method, arguments) -> method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : between.answer(
                        method.getName().replace("WithHttpInfo", ""),
                        arguments[0],
                        request -> honestly(honest, method, request));
        return (FrontendApi)
                Proxy.newProxyInstance(Interposed.class.getClassLoader(), new Class<?>[] {FrontendApi.class}, handler);
    }

    private static Answer<?> honestly(FrontendApi honest, Method method, Object request) {
        try {
            return (Answer<?>) method.invoke(honest, request);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) throw cause;
            throw new AssertionError(refused);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
