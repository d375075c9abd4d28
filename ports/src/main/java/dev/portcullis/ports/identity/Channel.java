package dev.portcullis.ports.identity;

import org.jspecify.annotations.Nullable;

/** What carries a message to an address. Names that this version does not know are kept. */
public record Channel(String value) {
    public static final Channel EMAIL = new Channel("email");
    public static final Channel SMS = new Channel("sms");

    /** Leads to no person, but to a service that a web hook calls. */
    public static final Channel WEB_HOOK = new Channel("web_hook");

    @Override
    public String toString() {
        return value;
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Channel that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
