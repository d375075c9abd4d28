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
 */
public record PageModel(String template, String title, TemplateModel facts, List<String> destinations) {
    public PageModel {
        destinations = List.copyOf(destinations);
    }

    public PageModel(String template, String title, TemplateModel facts) {
        this(template, title, facts, List.of());
    }
}
