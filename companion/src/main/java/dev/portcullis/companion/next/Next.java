package dev.portcullis.companion.next;

import dev.portcullis.ports.flow.Flow;

/** Where a program goes on. */
public sealed interface Next {

    /** Show this flow's form, for instance to have an address verified. */
    record Show(Flow flow) implements Next {}

    /** Lead the browser to this address. */
    record GoTo(String address) implements Next {}

    /** Nothing is left to do. */
    record Done() implements Next {}
}
