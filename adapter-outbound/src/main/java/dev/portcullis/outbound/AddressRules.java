package dev.portcullis.outbound;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which addresses may be called.
 *
 * @param refusesPrivate whether private networks are refused
 * @param exceptions addresses that may be called all the same, without their query: {@code *} stands for anything up to the next
 *     dot or slash, {@code **} for anything, {@code ?} for one letter
 */
public record AddressRules(boolean refusesPrivate, List<String> exceptions) {
    /** Everything may be called. */
    public static final AddressRules OPEN = new AddressRules(false, List.of());

    public AddressRules {
        exceptions = List.copyOf(exceptions);
    }

    boolean guards(URI address) {
        return refusesPrivate && exceptions.stream().noneMatch(exception -> matches(exception, address));
    }

    private static boolean matches(String exception, URI address) {
        String plain = address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
        return pattern(exception).matcher(plain).matches();
    }

    private static Pattern pattern(String exception) {
        var pattern = new StringBuilder();
        for (String part : exception.split("(?<=\\*\\*)|(?=\\*\\*)", -1)) {
            pattern.append(part.equals("**") ? ".*" : withinNames(part));
        }
        return Pattern.compile(pattern.toString());
    }

    private static String withinNames(String part) {
        var pattern = new StringBuilder();
        part.chars()
                .forEach(letter -> pattern.append(
                        switch (letter) {
                            case '*' -> "[^./]*";
                            case '?' -> "[^./]";
                            default -> Pattern.quote(Character.toString(letter));
                        }));
        return pattern.toString();
    }
}
