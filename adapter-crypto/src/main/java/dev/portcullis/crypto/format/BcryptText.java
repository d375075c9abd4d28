package dev.portcullis.crypto.format;

import java.util.Base64;

/** The base64 of bcrypt: the usual one with an alphabet of its own. */
final class BcryptText {
    private static final String OURS = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String USUAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private BcryptText() {}

    static String encode(byte[] bytes) {
        return translate(Base64.getEncoder().withoutPadding().encodeToString(bytes), USUAL, OURS);
    }

    static byte[] decode(String text) {
        return Base64.getDecoder().decode(translate(text, OURS, USUAL));
    }

    private static String translate(String text, String from, String to) {
        var translated = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            translated.append(to.charAt(from.indexOf(text.charAt(i))));
        }
        return translated.toString();
    }
}
