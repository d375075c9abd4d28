package dev.portcullis.ports.flow;

import org.jspecify.annotations.Nullable;

/** The two kinds of client that a flow is made for. Names that this version does not know are kept. */
public record FlowType(String value) {
    public static final FlowType BROWSER = new FlowType("browser");
    public static final FlowType API = new FlowType("api");

    public boolean isApi() {
        return equals(API);
    }

    @Override
    public String toString() {
        return value;
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FlowType that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
