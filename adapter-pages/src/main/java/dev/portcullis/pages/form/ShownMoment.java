package dev.portcullis.pages.form;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment as a browser's field has it, which knows no zone; the zone travels beside it.
 *
 * @param local date and time of day
 * @param zone for instance {@code +02:00} or {@code Z}
 */
record ShownMoment(String local, String zone) {
    static final ShownMoment NONE = new ShownMoment("", "Z");

    /** Empty where a text is no moment. */
    static Optional<ShownMoment> of(String text) {
        if (text.isEmpty()) {
            return Optional.of(NONE);
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            String local =
                    moment.toLocalDateTime().truncatedTo(ChronoUnit.MILLIS).toString();
            return Optional.of(new ShownMoment(local, moment.getOffset().getId()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The zone as people read it. */
    String zoneName() {
        return zone.equals("Z") ? "UTC" : "UTC" + zone;
    }
}
