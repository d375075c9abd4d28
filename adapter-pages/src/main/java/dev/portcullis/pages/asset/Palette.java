package dev.portcullis.pages.asset;

import dev.portcullis.pages.Brand;

/** The colours of both modes, made of the brand's two so that text on them can be read by everybody. */
final class Palette {
    private static final Colour NIGHT = new Colour(15, 18, 24);
    private static final Colour DARK_CARD = new Colour(27, 31, 39);
    // WCAG 2.2: 4.5 for text; a little more, so that rounding does not spoil it.
    private static final double READABLE = 4.7;
    // And 3 for what is no text.
    private static final double SHOWING = 3.1;
    private static final double FAINT = 0.06;

    private Palette() {}

    /** The variables that the style sheet uses. */
    static String css(Brand brand) {
        Colour accent = Colour.of(brand.accent());
        Colour background = Colour.of(brand.background());
        return ":root{--radius:" + brand.details().radius() + "px;" + mode(accent, Colour.WHITE, background) + "}\n"
                + "@media (prefers-color-scheme:dark){:root{"
                + mode(accent, DARK_CARD, NIGHT.mixed(background, FAINT).mixed(NIGHT, 0.5)) + "}}\n";
    }

    /** The built-in logo in a shade of the accent that shows on both grounds. */
    static String logo(String svg, String accent) {
        Colour colour = Colour.of(accent);
        return svg.replace("LIGHT", colour.readableOn(Colour.WHITE, SHOWING).toString())
                .replace("DARK", colour.readableOn(NIGHT, READABLE).toString());
    }

    private static String mode(Colour accent, Colour card, Colour background) {
        Colour fill = accent.readableOn(card, SHOWING);
        // A wash lies between card and accent: what can be read on it can be read on the card.
        Colour wash = card.mixed(fill, 0.1);
        Colour link = accent.readableOn(wash, READABLE);
        Colour outside = accent.readableOn(background, READABLE);
        return "--background:" + background + ";--card:" + card + ";--accent:" + fill + ";--on-accent:" + fill.ink()
                + ";--link:" + link + ";--link-outside:" + outside + ";--wash:" + wash;
    }
}
