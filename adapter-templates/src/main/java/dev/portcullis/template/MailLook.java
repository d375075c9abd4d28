package dev.portcullis.template;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What our own mails look like, as the pages do.
 *
 * @param name whose mails they are, shown at the top; nothing is shown for an empty one
 * @param accent {@code #rrggbb}, the colour of buttons and marks
 */
public record MailLook(String name, String accent) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int BRIGHT = 150;

    /** Nobody's in particular. */
    public static final MailLook PLAIN = new MailLook("", "#2457d6");

    /** @throws IllegalArgumentException if the accent is no colour */
    public MailLook {
        if (!COLOUR.matcher(accent).matches()) {
            throw new IllegalArgumentException("not a colour as #rrggbb: " + accent);
        }
    }

    /** What can be read on the accent. */
    String ink() {
        int bits = Integer.parseInt(accent.substring(1), 16);
        double brightness = 0.299 * (bits >> 16 & 255) + 0.587 * (bits >> 8 & 255) + 0.114 * (bits & 255);
        return brightness > BRIGHT ? "#111111" : "#ffffff";
    }

    /** The accent mixed with white, behind codes. */
    String wash() {
        int bits = Integer.parseInt(accent.substring(1), 16);
        return String.format(
                Locale.ROOT, "#%02x%02x%02x", pale(bits >> 16 & 255), pale(bits >> 8 & 255), pale(bits & 255));
    }

    private static int pale(int part) {
        return (int) Math.round(255 - (255 - part) * 0.1);
    }
}
