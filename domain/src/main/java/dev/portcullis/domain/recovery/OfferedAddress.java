package dev.portcullis.domain.recovery;

import dev.portcullis.ports.secret.PlainHash;
import java.util.Base64;

/**
 * An address that is offered without being shown. Source: docs/contract/recovery.md, "A choice of addresses".
 *
 * @param address the address itself; never leaves the engine
 */
record OfferedAddress(String address) {
    private static final String HIDDEN = "****";
    private static final int SHORTEST_NUMBER = 6;

    /** The contract's mark: the same wherever the address is offered. */
    String digest() {
        return Base64.getEncoder().encodeToString(PlainHash.sha256(address));
    }

    /** What is shown of it. */
    String masked() {
        int at = address.lastIndexOf('@');
        if (at >= 0) {
            return at < 2 ? address : first(address, 2) + HIDDEN + address.substring(at);
        }
        return address.length() < SHORTEST_NUMBER
                ? address
                : first(address, 3) + HIDDEN + address.substring(address.length() - 2);
    }

    private static String first(String text, int count) {
        return text.substring(0, count);
    }

    /** Shows what is shown of it. */
    @Override
    public String toString() {
        return "OfferedAddress[" + masked() + "]";
    }
}
