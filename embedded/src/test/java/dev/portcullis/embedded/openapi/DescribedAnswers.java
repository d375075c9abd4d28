package dev.portcullis.embedded.openapi;

import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.PublicApi;
import dev.portcullis.boundary.ReceivedRequest;
import dev.portcullis.boundary.http.BodySource;
import dev.portcullis.boundary.http.HttpAnswer;
import dev.portcullis.boundary.http.HttpRequest;
import dev.portcullis.boundary.openapi.OpenApiDocument;
import dev.portcullis.ports.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/** The public API, each of whose answers is held against its own description. Safe for use by many threads. */
public final class DescribedAnswers implements Endpoint {
    private final PublicApi api;
    private final JsonObject document;
    private final AnswerSchemas schemas;
    private final Set<String> complaints = new ConcurrentSkipListSet<>();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    private DescribedAnswers(PublicApi api, OpenApiDocument description) {
        this.api = api;
        this.document = description.json();
        this.schemas = new AnswerSchemas(description);
    }

    public static DescribedAnswers of(PublicApi api) {
        return new DescribedAnswers(api, api.openApi());
    }

    /** What was answered otherwise than it is described. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The operations that were answered, each with the statuses that it was answered with, as {@code toSession 401}. */
    public Set<String> seen() {
        return new TreeSet<>(seen);
    }

    @Override
    public Optional<ReceivedRequest> receive(HttpRequest request) {
        return api.receive(request);
    }

    @Override
    public Optional<HttpAnswer> answer(HttpRequest request, BodySource body) throws IOException {
        var answer = api.answer(request, body);
        answer.ifPresent(given -> operation(request).ifPresent(operation -> check(operation, given)));
        return answer;
    }

    /** The operation that was asked for; empty for what is none, as another method. */
    private Optional<JsonObject> operation(HttpRequest request) {
        var methods = path(request.path());
        String method = request.method().toLowerCase(Locale.ROOT);
        boolean submission = method.equals("get") && !methods.has("get");
        return methods.get(submission ? "post" : method)
                .map(JsonObject.class::cast)
                .filter(operation -> !operation.isEmpty());
    }

    private JsonObject path(String path) {
        var paths = document.object("paths");
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        return paths.has(path)
                ? paths.object(path)
                : paths.members().keySet().stream()
                        .filter(pattern -> pattern.endsWith("}") && pattern.startsWith(parent + "{"))
                        .findFirst()
                        .map(paths::object)
                        .orElse(JsonObject.EMPTY);
    }

    private void check(JsonObject operation, HttpAnswer answer) {
        String what = operation.text("operationId").orElseThrow() + " " + answer.status();
        seen.add(what);
        var answers = operation.object("responses");
        String status = Integer.toString(answer.status());
        var described = answers.object(answers.has(status) ? status : "default");
        complaints(described.text("$ref").map(this::followed).orElse(described), answer)
                .forEach(complaint -> complaints.add(what + ": " + complaint));
    }

    private JsonObject followed(String reference) {
        String[] steps = reference.substring(2).split("/");
        return document.object(steps[0]).object(steps[1]).object(steps[2]);
    }

    private List<String> complaints(JsonObject described, HttpAnswer answer) {
        var found = new ArrayList<String>();
        described.object("headers").members().keySet().stream()
                .filter(name -> name.equals("Location") || name.equals("Link"))
                .filter(name -> answer.header(name).isEmpty())
                .forEach(name -> found.add("has no " + name));
        if (answer.body().length > 0 && answer.header("Location").isEmpty()) {
            body(described.object("content"), answer).ifPresent(found::add);
        }
        return found;
    }

    private Optional<String> body(JsonObject content, HttpAnswer answer) {
        String type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
        return content.has(type)
                ? type.equals("application/json")
                        ? schemas.complaint(content.object(type).object("schema"), text(answer))
                        : Optional.empty()
                : Optional.of("is not described as " + type + ": " + text(answer));
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
