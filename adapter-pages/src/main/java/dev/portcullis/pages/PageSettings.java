package dev.portcullis.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the pages are offered.
 *
 * @param addresses where the pages and the operations are, as browsers see them
 * @param brand whose pages these are
 * @param offered the flows that people may start by themselves, by name; links to others are not shown
 * @param destinations origins that a form may lead to besides the pages' own, as a Content-Security-Policy writes them
 * @param folder where templates, texts and styles of the operator's own are; null when there are none
 * @param texts texts in place of ours, by key, by the tag of their language
 * @param providers the providers that vouch for people, in the order in which their buttons stand; others follow them
 * @param inbox the path where mail can be read that is not sent; null when mail is sent
 */
public record PageSettings(
        PageUrls urls,
        Brand brand,
        Set<String> offered,
        List<String> destinations,
        @Nullable Path folder,
        Map<String, Map<String, String>> texts,
        List<String> providers,
        @Nullable String inbox) {
    public PageSettings {
        texts = Map.copyOf(texts);
        offered = Set.copyOf(offered);
        destinations = List.copyOf(destinations);
        providers = List.copyOf(providers);
    }

    /** Where a form that signs out leads: over the operations to where flows end. Browsers hold it to these. */
    public List<String> waysOut() {
        return Stream.concat(Stream.of(urls.api()), destinations.stream()).toList();
    }

    /** With our own texts, and providers in the order of their names. */
    public PageSettings(
            PageUrls urls,
            Brand brand,
            Set<String> offered,
            List<String> destinations,
            @Nullable Path folder,
            @Nullable String inbox) {
        this(urls, brand, offered, destinations, folder, Map.of(), List.of(), inbox);
    }
}
