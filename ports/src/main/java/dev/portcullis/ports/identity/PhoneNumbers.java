package dev.portcullis.ports.identity;

import java.util.Optional;

/**
 * Know the numbering plans of the world's telephone networks. Safe for use by many threads. Source: ITU-T E.164; RFC 3966.
 *
 * <ol>
 *   <li>R1 All spellings of one international number give one text: a plus sign and digits.
 *   <li>R2 What the plan of its country drops in international form is dropped: {@code +49 (0)30 901820} is {@code
 *       +4930901820}.
 *   <li>R3 A text without a country, with letters, or with an extension is none, and neither is one whose country there is not.
 *   <li>R4 What a call gave, given again, stays as it is.
 * </ol>
 *
 * <p>Checked by {@code PhoneNumbersContract}.
 */
public interface PhoneNumbers {
    /** The number that a text writes, in E.164; empty when it writes none. */
    Optional<String> international(String text);
}
