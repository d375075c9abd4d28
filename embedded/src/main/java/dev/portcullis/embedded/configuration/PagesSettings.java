package dev.portcullis.embedded.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code portcullis.pages}: the pages for people that the server brings along.
 *
 * @param enabled whether they are offered; by default they are when no flow has a {@code ui_url}
 * @param place where they are
 * @param name whose pages they are
 * @param look how they look
 * @param links addresses below every page, by what they lead to
 * @param folder of the operator's own templates, texts and styles; null when there are none
 * @param texts texts in place of ours, by number or key, by the tag of their language
 * @param flows the names of the flows that people may start
 * @param destinations addresses that flows may lead to
 * @param providers the names of providers in the order of the configuration
 */
public record PagesSettings(
        boolean enabled,
        Place place,
        String name,
        Look look,
        Map<String, String> links,
        @Nullable Path folder,
        Map<String, Map<String, String>> texts,
        Set<String> flows,
        List<String> destinations,
        List<String> providers) {
    /**
     * Where the pages are.
     *
     * @param base the public address, without a slash at its end
     * @param root the path below which they are
     * @param cookieDomain {@code cookies.domain}: whose hosts get their cookies; null when this host alone does
     */
    public record Place(String base, String root, @Nullable String cookieDomain) {}

    /**
     * How the pages look.
     *
     * @param logo a picture; null for the built-in one
     * @param darkLogo a picture in its place in dark mode; null for the same one
     * @param accent {@code #rrggbb}
     * @param background {@code #rrggbb}
     * @param radius of the corners of fields and buttons, in pixels
     */
    public record Look(@Nullable Path logo, @Nullable Path darkLogo, String accent, String background, int radius) {}

    public PagesSettings {
        links = Map.copyOf(links);
        texts = Map.copyOf(texts);
        flows = Set.copyOf(flows);
        destinations = List.copyOf(destinations);
        providers = List.copyOf(providers);
    }

    /** The English texts of messages, by number: what the API says. */
    public Map<Long, String> messages() {
        return texts.getOrDefault("en", Map.of()).entrySet().stream()
                .filter(text -> text.getKey().matches("\\d{7}"))
                .collect(Collectors.toUnmodifiableMap(text -> Long.valueOf(text.getKey()), Map.Entry::getValue));
    }
}
