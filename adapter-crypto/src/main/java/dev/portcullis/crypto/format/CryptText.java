package dev.portcullis.crypto.format;

/** The base64 of the crypt formats: its own alphabet, lowest six bits first, digest bytes in an order of its own. */
final class CryptText {
    private static final String ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final byte[] digest;
    private final StringBuilder text = new StringBuilder();

    CryptText(byte[] digest) {
        this.digest = digest;
    }

    /** Appends four characters for the digest's bytes at these places. */
    CryptText three(int high, int middle, int low) {
        return append(at(high) << 16 | at(middle) << 8 | at(low), 4);
    }

    CryptText two(int high, int low) {
        return append(at(high) << 8 | at(low), 3);
    }

    CryptText one(int place) {
        return append(at(place), 2);
    }

    String text() {
        return text.toString();
    }

    private int at(int place) {
        return digest[place] & 0xff;
    }

    private CryptText append(int bits, int characters) {
        for (int i = 0; i < characters; i++) {
            text.append(ALPHABET.charAt((bits >>> (6 * i)) & 0x3f));
        }
        return this;
    }
}
