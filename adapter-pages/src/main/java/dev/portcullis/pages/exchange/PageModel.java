package dev.portcullis.pages.exchange;

import dev.portcullis.pages.template.TemplateModel;
import java.util.List;

/**
 * What a page shows.
 *
 * @param template its name
 * @param title in words; the title of the window, and the heading
 * @param facts what the template is told
 * @param destinations origins that its forms may lead to, besides the usual ones
 * @param connections origins that the browser may ask for it
 */
public record PageModel(
        String template, String title, TemplateModel facts, List<String> destinations, List<String> connections) {
    public PageModel {
        destinations = List.copyOf(destinations);
        connections = List.copyOf(connections);
    }

    public PageModel(String template, String title, TemplateModel facts, List<String> destinations) {
        this(template, title, facts, destinations, List.of());
    }

    public PageModel(String template, String title, TemplateModel facts) {
        this(template, title, facts, List.of());
    }

    /** The same that shows one thing more. */
    public PageModel with(String name, Object fact) {
        return new PageModel(template, title, facts.with(name, fact), destinations, connections);
    }

    /** The same for which the browser may ask these. */
    public PageModel connectingTo(List<String> origins) {
        return new PageModel(template, title, facts, destinations, origins);
    }
}
