package dev.portcullis.json.flow;

import dev.portcullis.json.shape.Codec;
import dev.portcullis.json.shape.Cursor;
import dev.portcullis.json.shape.Mismatch;
import dev.portcullis.json.value.JsonMapping;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.ContinueWith.RedirectBrowserTo;
import dev.portcullis.ports.flow.ContinueWith.SetOrySessionToken;
import dev.portcullis.ports.flow.ContinueWith.ShowRecoveryUi;
import dev.portcullis.ports.flow.ContinueWith.ShowSettingsUi;
import dev.portcullis.ports.flow.ContinueWith.ShowVerificationUi;
import dev.portcullis.ports.flow.ContinueWith.Unknown;
import dev.portcullis.ports.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import org.jspecify.annotations.Nullable;

/** What to do next. Read by way of a tree: there are few of them, and {@code action} may come anywhere. */
record ContinueWithCodec() implements Codec<ContinueWith> {
    @Override
    public void write(ContinueWith value, JsonGenerator out) {
        if (value instanceof Unknown unknown) {
            JsonMapping.OBJECT.write(unknown.raw(), out);
        } else {
            out.writeStartObject().write("action", value.action());
            writeMembers(value, out);
            out.writeEnd();
        }
    }

    private static void writeMembers(ContinueWith value, JsonGenerator out) {
        switch (value) {
            case RedirectBrowserTo(String target) -> out.write("redirect_browser_to", target);
            case SetOrySessionToken(String token) -> out.write("ory_session_token", token);
            case ShowVerificationUi(String id, String address, String url) -> writeFlow(id, address, url, out);
            case ShowSettingsUi(String id, String url) -> writeFlow(id, null, url, out);
            case ShowRecoveryUi(String id, String url) -> writeFlow(id, null, url, out);
            case Unknown unknown -> {}
        }
    }

    private static void writeFlow(String id, @Nullable String address, @Nullable String url, JsonGenerator out) {
        out.writeStartObject("flow").write("id", id);
        if (address != null) {
            out.write("verifiable_address", address);
        }
        if (url != null) {
            out.write("url", url);
        }
        out.writeEnd();
    }

    @Override
    public ContinueWith read(Cursor in) {
        JsonObject raw = JsonMapping.OBJECT.read(in);
        String action = text(raw, "action");
        return switch (action) {
            case "redirect_browser_to" -> new RedirectBrowserTo(text(raw, "redirect_browser_to"));
            case "set_ory_session_token" -> new SetOrySessionToken(text(raw, "ory_session_token"));
            case "show_verification_ui" ->
                new ShowVerificationUi(flowText(raw, "id"), flowText(raw, "verifiable_address"), url(raw));
            case "show_settings_ui" -> new ShowSettingsUi(flowText(raw, "id"), url(raw));
            case "show_recovery_ui" -> new ShowRecoveryUi(flowText(raw, "id"), url(raw));
            default -> new Unknown(action, raw);
        };
    }

    private static String text(JsonObject raw, String name) {
        return raw.text(name).orElseThrow(() -> new Mismatch(name, "a string", null));
    }

    private static String flowText(JsonObject raw, String name) {
        return raw.object("flow").text(name).orElseThrow(() -> new Mismatch("flow." + name, "a string", null));
    }

    private static @Nullable String url(JsonObject raw) {
        return raw.object("flow").text("url").orElse(null);
    }
}
