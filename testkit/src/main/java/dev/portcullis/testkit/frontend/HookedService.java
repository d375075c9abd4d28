package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.hook.HookCall;
import dev.portcullis.testkit.hook.HookSink;
import dev.portcullis.testkit.loopback.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The service that web hooks of {@link OthersServerContract} call. What it answers follows from the address of the person alone, so that
 * sentences do not disturb each other.
 */
final class HookedService {
    /** Is asked before somebody is signed up, and may refuse or change. */
    static final String DECIDES = "/decides";

    /** Is told, beside the flow, who signed up. */
    static final String SIGNED_UP = "/signed-up";

    /** Is told who signs in, before they are. */
    static final String SIGNED_IN = "/signed-in";

    /** What addresses begin with whom it refuses to sign up. */
    static final String REFUSED = "refused-";

    /** What addresses begin with whom it gives another name. */
    static final String RENAMED = "renamed-";

    /** What addresses begin with at whose login it fails. */
    static final String FAILED = "failed-";

    static final String NEW_NAME = "Augusta";
    static final long MESSAGE = 9_000_001;

    private static final String TEMPLATE = "function(ctx) {email: ctx.identity.traits.email, identity: ctx.identity}";

    private HookedService() {}

    static HookSink answering(HookSink sink) {
        sink.answers(DECIDES, HookedService::decide);
        sink.answers(SIGNED_IN, call -> is(FAILED, call) ? Reply.of(400) : Reply.of(204));
        return sink;
    }

    private static Reply decide(HookCall call) {
        if (is(REFUSED, call)) return Reply.json(400, refusal());
        if (is(RENAMED, call)) return Reply.json(200, renamed(call));
        return Reply.json(200, JsonObject.EMPTY);
    }

    /** Whom a call is about. */
    static String email(HookCall call) {
        return call.json().text("email").orElse("");
    }

    private static boolean is(String kind, HookCall call) {
        return email(call).startsWith(kind);
    }

    private static JsonObject refusal() {
        JsonObject detail = JsonObject.of("id", Json.of(MESSAGE), "text", Json.of("You are not on the list."))
                .with("type", Json.of("error"));
        JsonObject group =
                JsonObject.of("instance_ptr", Json.of("#/traits/email"), "messages", new JsonArray(List.of(detail)));
        return JsonObject.of("messages", new JsonArray(List.of(group)));
    }

    private static JsonObject renamed(HookCall call) {
        JsonObject traits = call.json().object("identity").object("traits");
        JsonObject name = traits.object("name").with("first", Json.of(NEW_NAME));
        return JsonObject.of("identity", JsonObject.of("traits", traits.with("name", name)));
    }

    /** The hooks after somebody signed up, as a server's configuration has them. */
    static JsonArray afterRegistration(HookSink sink) {
        return new JsonArray(List.of(
                hook(sink, DECIDES, JsonObject.of("parse", Json.of(true))),
                hook(sink, SIGNED_UP, JsonObject.of("ignore", Json.of(true))),
                JsonObject.of("hook", Json.of("session"))));
    }

    /** The hooks after somebody signed in. */
    static JsonArray afterLogin(HookSink sink) {
        return new JsonArray(List.of(hook(sink, SIGNED_IN, JsonObject.EMPTY)));
    }

    private static JsonObject hook(HookSink sink, String path, JsonObject response) {
        String body = Base64.getEncoder().encodeToString(TEMPLATE.getBytes(StandardCharsets.UTF_8));
        JsonObject config = JsonObject.of("id", Json.of(path.substring(1)), "method", Json.of("POST"))
                .with("url", Json.of(sink.at(path).toString()))
                .with("body", Json.of("base64://" + body))
                .with("response", response);
        return JsonObject.of("hook", Json.of("web_hook"), "config", config);
    }
}
