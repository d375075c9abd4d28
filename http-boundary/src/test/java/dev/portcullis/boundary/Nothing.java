package dev.portcullis.boundary;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.IdentitySchema;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.store.Rehearsal;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine that answers everything with an empty object, and takes every proof. */
final class Nothing implements CsrfProtection, IdentitySchemas {
    private final List<IdentitySchema> schemas;

    private Nothing(List<IdentitySchema> schemas) {
        this.schemas = schemas;
    }

    static PublicApiBuilder offered() {
        return offered(List.of());
    }

    /** The same with these schemas. */
    static PublicApiBuilder offered(List<IdentitySchema> schemas) {
        FrontendApi frontend = (FrontendApi) Proxy.newProxyInstance(
                Nothing.class.getClassLoader(),
                new Class<?>[] {FrontendApi.class},
                (proxy, method, arguments) -> Answer.ok(JsonObject.EMPTY));
        var nothing = new Nothing(schemas);
        return PublicApi.of(frontend, new EngineSide(new InEarnest(), nothing, nothing));
    }

    @Override
    public Optional<Cookie> cookieFor(Caller caller) {
        return Optional.empty();
    }

    @Override
    public boolean accepts(Caller caller, String proof) {
        return true;
    }

    @Override
    public List<IdentitySchema> all() {
        return schemas;
    }

    @Override
    public Optional<IdentitySchema> find(String id) {
        return Optional.empty();
    }

    private record InEarnest() implements Rehearsal {
        @Override
        public <T extends @Nullable Object> T of(Supplier<T> operation) {
            return operation.get();
        }
    }
}
