package dev.portcullis.pages.exchange;

import dev.portcullis.pages.template.Facts;
import java.util.List;

/**
 * What a page shows.
 *
 * @param template its name
 * @param title in words; the title of the window, and the heading
 * @param facts what the template is told
 * @param destinations origins that its forms may lead to, besides the usual ones
 */
public record Screen(String template, String title, Facts facts, List<String> destinations) {
    public Screen {
        destinations = List.copyOf(destinations);
    }

    public Screen(String template, String title, Facts facts) {
        this(template, title, facts, List.of());
    }
}
