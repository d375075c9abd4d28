package dev.portcullis.jsonschema.format;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/** The formats by name. Source: docs/contract/identity-schema.md, "Formats". */
public final class Formats {
    private Formats() {}

    /** The test for a format; nothing for one that is not known and hence not checked. */
    public static Optional<Predicate<String>> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "date-time" -> Moments::isDateTime;
                    case "date" -> Moments::isDate;
                    case "time" -> Moments::isTime;
                    case "hostname" -> Hosts::isHostname;
                    case "ipv4", "ip-address" -> Hosts::isIpv4;
                    case "ipv6" -> Hosts::isIpv6;
                    case "email" -> Email::isAddress;
                    case "email_loose" -> Email::isLoose;
                    case "tel" -> new PhoneNumber();
                    case "uri", "iri" -> Uris::isAbsolute;
                    case "uri-reference", "iri-reference" -> Uris::isReference;
                    case "uri-template" -> Uris::isTemplate;
                    case "json-pointer" -> Pointers::isPointer;
                    case "relative-json-pointer" -> Pointers::isRelative;
                    case "regex" -> Formats::isRegex;
                    default -> null;
                });
    }

    private static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException malformed) {
            return false;
        }
    }
}
