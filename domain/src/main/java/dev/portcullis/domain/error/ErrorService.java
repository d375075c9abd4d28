package dev.portcullis.domain.error;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.ErrorApi;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out the errors for which browsers were led to the error page. */
public final class ErrorService implements ErrorApi {
    private static final String SAMPLE = "stub:500";
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private final UnitOfWork work;
    private final SecretSource secrets;

    public ErrorService(UnitOfWork work, SecretSource secrets) {
        this.work = work;
        this.secrets = secrets;
    }

    @Override
    public Answer<FlowError> getFlowErrorWithHttpInfo(GetFlowError request) {
        if (SAMPLE.equals(request.id())) {
            return Answer.ok(sample());
        }
        return parse(request.id())
                .flatMap(id -> work.read(stores -> stores.errors().find(id)))
                .map(Answer::ok)
                .orElseThrow(() -> FrontendErrors.notFound(null));
    }

    private FlowError sample() {
        var error = JsonObject.EMPTY
                .with("code", Json.of(500))
                .with("status", Json.of("Internal Server Error"))
                .with("reason", Json.of("This is a sample, to try out the page that shows errors."))
                .with("message", Json.of("The server cannot do this now."));
        return new FlowError(secrets.uuid(), error, NEVER, NEVER);
    }

    private static Optional<UUID> parse(@Nullable String id) {
        try {
            return id == null || id.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
