package dev.portcullis.rest.connection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of a {@code Date} header: RFC 9110 section 5.6.7. Written once in a second. Safe for use by many threads. */
final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static volatile Written latest = written(0);

    private record Written(long second, String text) {}

    private HttpDate() {}

    static String now() {
        long second = System.currentTimeMillis() / 1000;
        Written known = latest;
        if (known.second() != second) {
            known = written(second);
            latest = known;
        }
        return known.text();
    }

    private static Written written(long second) {
        return new Written(second, FORMAT.format(Instant.ofEpochSecond(second)));
    }
}
