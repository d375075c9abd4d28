package dev.portcullis.domain.submission;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moments as browsers have them: a date and a time of day to the thousandth, without the zone. Source: docs/contract/forms.md,
 * "What stays".
 */
final class LocalMoment {
    private static final Pattern WRITTEN =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?");

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d.*([Zz]|[+-]\\d\\d:\\d\\d)");

    private LocalMoment() {}

    /** Whether a text is a moment with its zone, which no browser's input can show as it is. */
    static boolean isMoment(String text) {
        return MOMENT.matcher(text).matches();
    }

    /** Whether a browser shows a moment like this. */
    static boolean shows(String moment, String local) {
        return moment(moment)
                .map(at -> at.toLocalDateTime().truncatedTo(ChronoUnit.MILLIS))
                .equals(read(local));
    }

    /**
     * The moment with its zone: a zone that came along, else that of the moment before, else UTC. A text that is no local moment
     * stays as it is.
     */
    static String zoned(String written, String zone, String before) {
        return read(written).map(local -> text(local, zone(zone, before))).orElse(written);
    }

    private static ZoneOffset zone(String zone, String before) {
        try {
            return ZoneOffset.of(zone);
        } catch (DateTimeException none) {
            return moment(before).map(OffsetDateTime::getOffset).orElse(ZoneOffset.UTC);
        }
    }

    // Always with seconds, which the format demands.
    private static String text(LocalDateTime local, ZoneOffset zone) {
        String text = local.toString();
        return (local.getSecond() == 0 && local.getNano() == 0 ? text + ":00" : text) + zone;
    }

    private static Optional<LocalDateTime> read(String text) {
        try {
            return WRITTEN.matcher(text).matches()
                    ? Optional.of(LocalDateTime.parse(text.replace(' ', 'T')))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
