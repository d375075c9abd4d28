package dev.portcullis.jsonschema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Compiles patterns with RE2: the contract's syntax, and its time grows with the text's length alone, whatever somebody
 * sends to it.
 */
final class Patterns {
    private Patterns() {}

    static Pattern compile(SchemaNode place, String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException malformed) {
            throw place.bad("the pattern " + regex + " cannot be used: " + malformed.getDescription());
        }
    }
}
