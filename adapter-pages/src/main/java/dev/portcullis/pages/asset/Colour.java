package dev.portcullis.pages.asset;

import java.util.Locale;

/** A colour of the screen (sRGB), its parts from 0 to 255. Contrast is WCAG 2.2's. */
record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final int STEPS = 20;

    /** @param text {@code #rrggbb} */
    static Colour of(String text) {
        int bits = Integer.parseInt(text.substring(1), 16);
        return new Colour(bits >> 16 & 255, bits >> 8 & 255, bits & 255);
    }

    /** This colour and a share of another, from 0 to 1. */
    Colour mixed(Colour other, double share) {
        return new Colour(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** From 1 (the same) to 21 (black on white). */
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The nearest shade of this colour that has this contrast to a ground, lighter or darker as the ground needs. */
    Colour readableOn(Colour ground, double contrast) {
        Colour towards = ground.luminance() > 0.18 ? BLACK : WHITE;
        Colour shade = this;
        for (int step = 1; step <= STEPS && shade.contrast(ground) < contrast; step++) {
            shade = mixed(towards, step / (double) STEPS);
        }
        return shade;
    }

    /** White or black, whichever is read better on this colour. */
    Colour ink() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
