package dev.portcullis.embedded.sabotage;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.ports.federation.ProviderReturn;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** Stands between a caller and the interface, whichever of its operations is called. */
interface Interposed {

    /** What is interposed may ask the interface itself, with this request or that of another operation. */
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
                        request -> honestly(honest, request));
        return (FrontendApi)
                Proxy.newProxyInstance(Interposed.class.getClassLoader(), new Class<?>[] {FrontendApi.class}, handler);
    }

    /** Before the place where browsers come back to from providers, known by {@link ProviderCallback}. */
    @SuppressWarnings("unchecked") // no saboteur gives anything else
    static ProviderCallbackApi in(ProviderCallbackApi honest, Interposed between) {
        return asked -> (Answer<ProviderReturn>)
                between.answer("callback", asked, request -> honest.callback((ProviderCallback) request));
    }

    private static Answer<?> honestly(FrontendApi honest, Object request) {
        try {
            return (Answer<?>) operation(request).invoke(honest, request);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) throw cause;
            throw new AssertionError(refused);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    // Each operation has a record of its own for its requests.
    private static Method operation(Object request) {
        return Arrays.stream(FrontendApi.class.getMethods())
                .filter(method -> !method.isDefault() && method.getParameterTypes()[0].isInstance(request))
                .findFirst()
                .orElseThrow();
    }
}
