package dev.portcullis.ports.identity;

/** How far an address is on its way to being verified. Names that this version does not know are kept. */
public record AddressStatus(String value) {
    public static final AddressStatus PENDING = new AddressStatus("pending");
    public static final AddressStatus SENT = new AddressStatus("sent");
    public static final AddressStatus COMPLETED = new AddressStatus("completed");

    @Override
    public String toString() {
        return value;
    }
}
