package dev.portcullis.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What few set of how their pages look.
 *
 * @param darkLogo a picture in place of the logo in dark mode; null for the same one
 * @param radius how round the corners of fields and buttons are, in pixels
 * @param links addresses below every page, by what they lead to: see {@link #LINKS}
 */
public record BrandDetails(@Nullable Path darkLogo, int radius, Map<String, String> links) {
    /** What may be linked below every page, in the order in which it stands there. */
    public static final List<String> LINKS = List.of("help", "privacy", "terms", "imprint");

    static final BrandDetails USUAL = new BrandDetails(null, 10, Map.of());

    public BrandDetails {
        links = Map.copyOf(links);
    }
}
