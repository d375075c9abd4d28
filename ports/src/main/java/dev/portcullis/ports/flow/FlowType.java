package dev.portcullis.ports.flow;

/** The two kinds of client that a flow is made for. Open: unknown names are kept. */
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
}
