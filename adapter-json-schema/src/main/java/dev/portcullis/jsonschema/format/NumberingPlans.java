package dev.portcullis.jsonschema.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.portcullis.ports.identity.PhoneNumbers;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers by libphonenumber, which knows the numbering plan of each country. Safe for use by many threads. */
public final class NumberingPlans implements PhoneNumbers {
    private static final String NO_REGION = "ZZ";
    private static final Pattern WRITTEN = Pattern.compile("(?:tel:)?\\+[\\p{Nd}\\p{Zs}\\t().\\-/]{3,40}");

    @Override
    public Optional<String> international(String text) {
        return WRITTEN.matcher(text).matches() ? parsed(text) : Optional.empty();
    }

    private static Optional<String> parsed(String text) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return Optional.of(numbers.format(numbers.parse(text, NO_REGION), PhoneNumberFormat.E164));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
