package dev.portcullis.ports.identity;

/** What carries a message to an address. Open: unknown names are kept. */
public record Channel(String value) {
    public static final Channel EMAIL = new Channel("email");
    public static final Channel SMS = new Channel("sms");

    @Override
    public String toString() {
        return value;
    }
}
