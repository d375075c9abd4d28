package dev.portcullis.domain.flow;

import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The browsers that opened a link of a flow's mails, with what it carried for each: one is shown nothing of what another one
 * opened. Kept with the flow; sealed, for whoever reads the store must not find it. docs/security.md, C6.
 */
final class LinkOpeners {
    /** Who opened first is forgotten first, and has to open the link again. */
    static final int MOST = 8;

    private static final String MEMBER = "opened";
    private static final String BROWSER = "browser";
    private static final String METHOD = "by";
    private static final String CARRIED = "carried";

    private final SecretBox box;

    LinkOpeners(SecretBox box) {
        this.box = box;
    }

    /** What a browser opened, the newest first. @param browser knows it by what {@link BrowserBinding} keeps of it */
    Optional<OpenedLink> in(JsonObject internal, Predicate<String> browser) {
        return entries(internal).reversed().stream()
                .filter(entry -> browser.test(browser(entry)))
                .findFirst()
                .map(this::link);
    }

    private OpenedLink link(JsonObject entry) {
        String sealed = entry.text(CARRIED).orElse("");
        return new OpenedLink(
                new MethodName(entry.text(METHOD).orElse("")),
                sealed.isEmpty() ? "" : box.open(MEMBER, sealed).orElse(""));
    }

    /** The members that are kept with a flow once a browser opened a link, in the place of what it opened before. */
    JsonObject into(JsonObject internal, String browser, OpenedLink link) {
        var kept = new ArrayList<Json>(entries(internal).stream()
                .filter(entry -> !browser(entry).equals(browser))
                .toList());
        kept.add(JsonObject.of(
                        BROWSER, Json.of(browser), METHOD, Json.of(link.by().value()))
                .with(CARRIED, Json.of(box.seal(MEMBER, link.secret()))));
        return internal.with(MEMBER, new JsonArray(kept.subList(Math.max(0, kept.size() - MOST), kept.size())));
    }

    /** The members once something was submitted: who opened a link stays known, what it carried is filled in no more. */
    static JsonObject submitted(JsonObject internal) {
        return internal.has(MEMBER)
                ? internal.with(
                        MEMBER,
                        new JsonArray(entries(internal).stream()
                                .<Json>map(entry -> entry.with(CARRIED, Json.of("")))
                                .toList()))
                : internal;
    }

    /** The members once the flow has reached its end: it belongs to the browser that led it there. */
    static JsonObject forgotten(JsonObject internal) {
        return internal.without(MEMBER);
    }

    /** Whether a browser opened a link of the flow. */
    static boolean include(StoredFlow<?> stored, Predicate<String> browser) {
        return entries(stored.internal()).stream().map(LinkOpeners::browser).anyMatch(browser);
    }

    private static String browser(JsonObject entry) {
        return entry.text(BROWSER).orElse("");
    }

    private static List<JsonObject> entries(JsonObject internal) {
        return internal.objects(MEMBER);
    }
}
