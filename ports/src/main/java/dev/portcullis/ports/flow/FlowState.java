package dev.portcullis.ports.flow;

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
}
