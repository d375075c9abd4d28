package dev.portcullis.json.shape;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Moments as RFC 3339 writes them. Done by hand for years of four digits in UTC, as every flow holds several and the general
 * formatter takes longer than the rest of the flow; anything else is left to {@link Instant}.
 */
final class MomentText {
    private static final int SECONDS_PRECISE = "0000-00-00T00:00:00".length();
    private static final int LONGEST = "0000-00-00T00:00:00.000000000Z".length();
    private static final int SECONDS_PER_DAY = 86_400;

    private MomentText() {}

    static String of(Instant moment) {
        var time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            return moment.toString();
        }
        var text = new StringBuilder(LONGEST);
        append(text, time.getYear(), 4).append('-');
        append(text, time.getMonthValue(), 2).append('-');
        append(text, time.getDayOfMonth(), 2).append('T');
        append(text, time.getHour(), 2).append(':');
        append(text, time.getMinute(), 2).append(':');
        append(text, time.getSecond(), 2);
        return appendFraction(text, time.getNano()).append('Z').toString();
    }

    private static StringBuilder appendFraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return text;
        }
        int digits = 9;
        while (nanos % 10 == 0) {
            nanos /= 10;
            digits--;
        }
        return append(text.append('.'), nanos, digits);
    }

    private static StringBuilder append(StringBuilder text, int number, int digits) {
        int end = text.length() + digits;
        text.setLength(end);
        for (int i = end - 1; i >= end - digits; i--) {
            text.setCharAt(i, (char) ('0' + number % 10));
            number /= 10;
        }
        return text;
    }

    static Instant parse(String text) {
        return isUsual(text) ? parseUsual(text) : Instant.parse(text);
    }

    private static boolean isUsual(String text) {
        int length = text.length();
        return length > SECONDS_PRECISE
                && length <= LONGEST
                && text.charAt(length - 1) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (length == SECONDS_PRECISE + 1 || text.charAt(SECONDS_PRECISE) == '.');
    }

    private static Instant parseUsual(String text) {
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int year = digits(text, 0, 4);
        if (year < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(year, digits(text, 5, 7), digits(text, 8, 10)).toEpochDay();
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second, nanos(text));
    }

    private static int nanos(String text) {
        int from = SECONDS_PRECISE + 1;
        int to = text.length() - 1;
        if (to < from) {
            return 0;
        }
        int nanos = digits(text, from, to);
        if (nanos < 0 || to == from) {
            throw new DateTimeException("the fraction of a second has no digits");
        }
        for (int i = to - from; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    // -1 where something else than a digit stands; no date has such a part.
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
