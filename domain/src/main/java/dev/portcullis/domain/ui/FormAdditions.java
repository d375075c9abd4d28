package dev.portcullis.domain.ui;

import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.InputType;
import dev.portcullis.ports.ui.NodeAttributes.Input;

/**
 * What forms have beside what the contract's release has; each is off unless it is configured. Source: docs/contract/code.md and
 * docs/contract/verification.md; docs/contract/codes-and-links.md.
 *
 * @param completesCodes whether browsers are told that a code was sent, so that they fill it in
 * @param namesPhones whether a telephone is asked for, and spoken of, as what it is
 * @param keepsAddresses whether a form that takes the place of another begins with the address that was named there
 */
public record FormAdditions(boolean completesCodes, boolean namesPhones, boolean keepsAddresses) {
    /** The flag of {@code keepsAddresses}: front ends of others are shown forms as the contract has them. */
    public static final String KEEPS_ADDRESSES = "address_stays";

    /** The contract's release. */
    public static final FormAdditions NONE = new FormAdditions(false, false, false);

    /** The input for a code that was sent. */
    public Input code() {
        Input input = Input.of("code", InputType.TEXT).withRequired(true);
        return completesCodes ? input.withAutocomplete("one-time-code") : input;
    }

    /** What is said of a code that was sent to be proven. */
    public UiText sent(Channel via, Messages messages) {
        return messages.of(isNamed(via) ? Phrase.VERIFICATION_TEXT_SENT : Phrase.VERIFICATION_CODE_SENT);
    }

    /** What is said of an address that was proven. */
    public UiText verified(Channel via, Messages messages) {
        return messages.of(isNamed(via) ? Phrase.PHONE_VERIFIED : Phrase.ADDRESS_VERIFIED);
    }

    private boolean isNamed(Channel via) {
        return namesPhones && via.equals(Channel.SMS);
    }
}
