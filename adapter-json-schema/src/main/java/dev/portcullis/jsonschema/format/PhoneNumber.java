package dev.portcullis.jsonschema.format;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.function.Predicate;

/** Telephone numbers in international form that the numbering plan of their country knows. */
final class PhoneNumber implements Predicate<String> {
    private static final String NO_REGION = "ZZ";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public boolean test(String text) {
        try {
            return numbers.isValidNumber(numbers.parse(text, NO_REGION));
        } catch (NumberParseException none) {
            return false;
        }
    }
}
