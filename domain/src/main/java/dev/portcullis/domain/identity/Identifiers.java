package dev.portcullis.domain.identity;

import dev.portcullis.domain.text.VisibleText;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.PhoneNumbers;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The canonical form of every text that names an account: what it is kept by and looked up by, in all flows. What looks the same
 * is the same, and one telephone number is one text. Safe for use by many threads.
 */
public final class Identifiers {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-/]");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{5,14}");

    private final PhoneNumbers numbers;

    public Identifiers(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /** An identifier or an address as it is kept and looked up; empty when nothing of it shows. */
    public String canonical(String typed) {
        String visible = VisibleText.of(typed);
        return phone(visible).orElse(visible);
    }

    /** An international telephone number, however it was written; empty when a text is none. */
    private Optional<String> phone(String visible) {
        boolean perhaps = visible.startsWith("+") || visible.startsWith("tel:+");
        return perhaps ? numbers.international(visible).or(() -> unplanned(visible)) : Optional.empty();
    }

    /** A number of a country that no plan knows keeps its digits. */
    private static Optional<String> unplanned(String visible) {
        String digits = SEPARATORS.matcher(visible).replaceAll("");
        return INTERNATIONAL.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** The channel that reaches an address in its canonical form. */
    public static Channel channelOf(String address) {
        return address.contains("@") ? Channel.EMAIL : Channel.SMS;
    }
}
