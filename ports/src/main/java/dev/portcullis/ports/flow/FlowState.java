package dev.portcullis.ports.flow;

import org.jspecify.annotations.Nullable;

/** Where a flow stands. Names that this version does not know are kept. */
public record FlowState(String value) {
    public static final FlowState CHOOSE_METHOD = new FlowState("choose_method");
    public static final FlowState SENT_EMAIL = new FlowState("sent_email");
    public static final FlowState PASSED_CHALLENGE = new FlowState("passed_challenge");
    public static final FlowState SHOW_FORM = new FlowState("show_form");
    public static final FlowState SUCCESS = new FlowState("success");

    @Override
    public String toString() {
        return value;
    }

    // Written out, as it is asked for often: a native binary interprets the comparison that java makes of records.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FlowState that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
