package dev.portcullis.jsonschema.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times. Source: RFC 3339, section 5.6. */
final class Moments {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.[0-9]{1,100})?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))");

    private Moments() {}

    static boolean isDateTime(String text) {
        return text.length() > 11
                && (text.charAt(10) == 'T' || text.charAt(10) == 't')
                && isDate(text.substring(0, 10))
                && isTime(text.substring(11));
    }

    static boolean isDate(String text) {
        Matcher date = DATE.matcher(text);
        return date.matches() && exists(number(date, 1), number(date, 2), number(date, 3));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                && number(time, 1) <= 23
                && number(time, 2) <= 59
                && (number(time, 3) <= 59 || isLeapSecond(time))
                && offsetHours(time) <= 23
                && offsetMinutes(time) <= 59;
    }

    // Leap seconds come at the end of a day in UTC only.
    private static boolean isLeapSecond(Matcher time) {
        int offset = offsetHours(time) * 60 + offsetMinutes(time);
        int minute = number(time, 1) * 60 + number(time, 2) + ("-".equals(time.group(4)) ? offset : -offset);
        return number(time, 3) == 60 && Math.floorMod(minute, 24 * 60) == 24 * 60 - 1;
    }

    private static int offsetHours(Matcher time) {
        return time.group(5) == null ? 0 : number(time, 5);
    }

    private static int offsetMinutes(Matcher time) {
        return time.group(6) == null ? 0 : number(time, 6);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
