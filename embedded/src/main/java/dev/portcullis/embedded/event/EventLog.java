package dev.portcullis.embedded.event;

import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line for each event, of {@code name=value} pairs, to the logger {@code dev.portcullis.events}. Holds nothing that
 * somebody typed, and no line can be forged: whatever is not plainly a value is left out.
 */
public final class EventLog implements EventSink {
    /** The logger's name. */
    public static final String NAME = "dev.portcullis.events";

    private static final Logger LOG = System.getLogger(NAME);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    @Override
    public void accept(Event event) {
        LOG.log(Level.INFO, () -> line(event));
    }

    static String line(Event event) {
        return "event=" + plain(event.name())
                + " outcome=" + event.outcome()
                + " at=" + event.at()
                + " identity="
                + (event.identity() == null ? "-" : event.identity().value())
                + " method=" + plain(event.method())
                + " address=" + plain(event.address())
                + (event.flow() == null ? "" : " flow=" + event.flow());
    }

    private static String plain(@Nullable String value) {
        return value != null && PLAIN.matcher(value).matches() ? value : "-";
    }
}
