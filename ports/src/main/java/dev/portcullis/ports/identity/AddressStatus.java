package dev.portcullis.ports.identity;

/** How far the proof of an address is. Open: unknown names are kept. */
public record AddressStatus(String value) {
    public static final AddressStatus PENDING = new AddressStatus("pending");
    public static final AddressStatus SENT = new AddressStatus("sent");
    public static final AddressStatus COMPLETED = new AddressStatus("completed");

    @Override
    public String toString() {
        return value;
    }
}
