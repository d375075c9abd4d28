package dev.portcullis.domain.recovery;

import dev.portcullis.domain.secret.SameSecret;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.secret.KeyedHash;
import java.util.List;

/**
 * The marks by which a form names the addresses that it offers. The contract's mark is a plain digest: whoever sees it can try
 * addresses until one fits, as often as they like and without asking anybody. A keyed mark cannot be tried elsewhere, and
 * differs in each flow. Source: docs/contract/recovery.md, "A choice of addresses".
 */
public final class AddressMarks {
    private static final String PURPOSE = "offered-address";

    private final boolean keyed;
    private final KeyedHash hash;

    /** @param keyed whether marks are keyed; otherwise they are the contract's */
    public AddressMarks(boolean keyed, KeyedHash hash) {
        this.keyed = keyed;
        this.hash = hash;
    }

    String of(FlowId flow, OfferedAddress address) {
        return all(flow, address).getFirst();
    }

    /** Whether a mark that came back names this address. */
    boolean isOf(FlowId flow, OfferedAddress address, String mark) {
        return SameSecret.isAmong(mark, all(flow, address));
    }

    /** The one that is given out first, then those under older keys. */
    private List<String> all(FlowId flow, OfferedAddress address) {
        return keyed ? hash.hashes(PURPOSE, flow + " " + address.address()) : List.of(address.digest());
    }
}
