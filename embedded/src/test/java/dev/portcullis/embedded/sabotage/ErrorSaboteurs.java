package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;

import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.GetFlowError;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.ErrorApiContract}. */
final class ErrorSaboteurs {
    private ErrorSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "tells another error than happened",
                        on(GetFlowError.class)
                                .where(r -> isId(r.id()))
                                .gives(
                                        FlowError.class,
                                        error -> new FlowError(
                                                error.id(),
                                                error.error().with("code", Json.of(418)),
                                                error.createdAt(),
                                                error.updatedAt())),
                        "ER1"),
                who(
                        "has no sample error",
                        on(GetFlowError.class)
                                .where(r -> "stub:500".equals(r.id()))
                                .refuses(404),
                        "ER2"),
                who(
                        "finds errors that never were",
                        on(GetFlowError.class).where(r -> r.id() != null).forgives(404),
                        "ER3"),
                who(
                        "finds an error that is not named",
                        on(GetFlowError.class).where(r -> r.id() == null).forgives(404),
                        "ER4"));
    }

    private static boolean isId(@Nullable String text) {
        return text != null && FlowId.parse(text).isPresent();
    }
}
