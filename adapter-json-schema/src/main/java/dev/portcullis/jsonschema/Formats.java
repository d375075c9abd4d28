package dev.portcullis.jsonschema;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The formats of the contract; unknown ones accept everything. Source: wire contract, core section 4.5. */
final class Formats {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_HOST = 253;
    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\\.?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*(:[0-9.]+)?");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*", Pattern.DOTALL);
    private static final Pattern RELATIVE_POINTER =
            Pattern.compile("(0|[1-9]\\d*)(#|(/([^~/]|~[01])*)*)", Pattern.DOTALL);
    private static final Pattern TEMPLATE = Pattern.compile("([^{}]|\\{[^{}]+\\})*");

    private Formats() {}

    static Predicate<String> named(String name) {
        return switch (name) {
            case "email" -> Formats::isEmail;
            case "tel" -> Formats::isPhoneNumber;
            case "uri", "iri" -> Formats::isUri;
            case "uri-reference", "iri-reference" -> Formats::isReference;
            case "uri-template" -> text -> TEMPLATE.matcher(text).matches();
            case "date-time" -> text -> parses(() -> OffsetDateTime.parse(text));
            case "date" -> text -> parses(() -> LocalDate.parse(text));
            case "time" -> text -> parses(() -> OffsetTime.parse(text));
            case "hostname" -> Formats::isHost;
            case "ipv4", "ip-address" -> text -> IPV4.matcher(text).matches();
            case "ipv6" -> Formats::isIpv6;
            case "regex" -> Formats::isRegex;
            case "json-pointer" -> text -> POINTER.matcher(text).matches();
            case "relative-json-pointer" ->
                text -> RELATIVE_POINTER.matcher(text).matches();
            default -> text -> true;
        };
    }

    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return text.length() <= LONGEST_EMAIL
                && at > 0
                && at <= LONGEST_LOCAL
                && LOCAL.matcher(text.substring(0, at)).matches()
                && isHost(text.substring(at + 1));
    }

    private static boolean isHost(String text) {
        return text.length() <= LONGEST_HOST && HOST.matcher(text).matches();
    }

    private static boolean isPhoneNumber(String text) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.isValidNumber(numbers.parse(text, null));
        } catch (NumberParseException noNumber) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException noUri) {
            return false;
        }
    }

    private static boolean isReference(String text) {
        return text.indexOf('\\') < 0 && parses(() -> URI.create(text));
    }

    private static boolean isIpv6(String text) {
        if (text.length() > 45 || text.indexOf(':') < 0 || !IPV6.matcher(text).matches()) {
            return false;
        }
        return parses(() -> URI.create("http://[" + text + "]/").getHost().length());
    }

    private static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException noRegex) {
            return false;
        }
    }

    /** Reading that fails where the text is malformed. */
    @FunctionalInterface
    private interface Reading {
        Object read();
    }

    private static boolean parses(Reading reading) {
        try {
            return reading.read() != null;
        } catch (DateTimeException | IllegalArgumentException | NullPointerException malformed) {
            return false;
        }
    }
}
