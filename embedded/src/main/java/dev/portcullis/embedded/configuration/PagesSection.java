package dev.portcullis.embedded.configuration;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.json.JsonString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code portcullis.pages}, and where our own pages are. */
final class PagesSection {
    private static final String ROOT = "/ui";
    private static final String PAGES = "portcullis.pages.";
    private static final String FLOWS = "selfservice.flows.";
    private static final List<String> LINKS = List.of("help", "imprint", "privacy", "terms");

    private final Settings settings;
    private final String base;

    /** @param base the public address without a slash at its end */
    PagesSection(Settings settings, String base) {
        this.settings = settings;
        this.base = base;
    }

    /** The address of one of our own pages. */
    String page(String name) {
        return base + ROOT + "/" + name;
    }

    /** Below which all of our own pages are; flows may lead there. */
    String root() {
        return base + ROOT;
    }

    boolean isEnabled() {
        return settings.flagIfSet(PAGES + "enabled").orElseGet(() -> !hasUiUrl());
    }

    private boolean hasUiUrl() {
        return settings.object("selfservice.flows").members().values().stream()
                .anyMatch(flow -> flow instanceof JsonObject object && object.has("ui_url"));
    }

    PagesSettings read(String standardReturn) {
        return new PagesSettings(
                isEnabled(),
                new PagesSettings.Place(base, ROOT, settings.textOrNull("cookies.domain")),
                settings.text(PAGES + "name"),
                look(),
                links(),
                path("folder"),
                Map.of("en", texts("en"), "de", texts("de")),
                flows(),
                destinations(standardReturn),
                providers());
    }

    private List<String> providers() {
        return settings.list("selfservice.methods.oidc.config.providers").items().stream()
                .map(provider -> ((JsonObject) provider).text("id").orElse(""))
                .toList();
    }

    private PagesSettings.Look look() {
        return new PagesSettings.Look(
                path("logo"),
                path("logo_dark"),
                settings.text(PAGES + "accent"),
                settings.text(PAGES + "background"),
                settings.number(PAGES + "radius"));
    }

    private Map<String, String> links() {
        var links = new HashMap<String, String>();
        for (String name : LINKS) {
            String address = settings.textOrNull(PAGES + "links." + name);
            if (address != null) {
                links.put(name, address);
            }
        }
        return links;
    }

    private Map<String, String> texts(String language) {
        return CourierSection.texts(settings.object("portcullis.texts." + language));
    }

    private @Nullable Path path(String key) {
        String text = settings.textOrNull(PAGES + key);
        return text == null ? null : Path.of(text);
    }

    private Set<String> flows() {
        var off = Stream.of("registration", "recovery", "verification")
                .filter(flow -> !settings.flag(FLOWS + flow + ".enabled"))
                .collect(Collectors.toSet());
        return Stream.of("login", "registration", "settings", "recovery", "verification")
                .filter(flow -> !off.contains(flow))
                .collect(Collectors.toSet());
    }

    private List<String> destinations(String standardReturn) {
        var all = new ArrayList<String>();
        all.add(standardReturn);
        all.addAll(AllowList.ReturnUrls.of(settings).allowed());
        gather(settings.object("selfservice.flows"), all);
        return all;
    }

    // Where flows lead after success, and to pages of others.
    private static void gather(Json value, List<String> into) {
        switch (value) {
            case JsonObject object ->
                object.members().forEach((name, member) -> {
                    if (member instanceof JsonString(String text)
                            && (name.equals("default_browser_return_url") || name.equals("ui_url"))) {
                        into.add(text);
                    }
                    gather(member, into);
                });
            case JsonArray array -> array.items().forEach(item -> gather(item, into));
            default -> {}
        }
    }
}
