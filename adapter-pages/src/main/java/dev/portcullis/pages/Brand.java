package dev.portcullis.pages;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages these are.
 *
 * @param name shown beside the logo and in titles
 * @param logo a picture: SVG, PNG, JPEG or WebP; null for the built-in one
 * @param accent colour of buttons, links and marks, as {@code #rrggbb}; made lighter or darker where it could not be read
 * @param background colour behind the forms in light mode, as {@code #rrggbb}; in dark mode a deep shade of it
 * @param details what few set
 */
public record Brand(String name, @Nullable Path logo, String accent, String background, BrandDetails details) {
    /** With nothing that few set. */
    public Brand(String name, @Nullable Path logo, String accent, String background) {
        this(name, logo, accent, background, BrandDetails.USUAL);
    }
}
