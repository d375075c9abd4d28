package dev.portcullis.ports.message;

import dev.portcullis.ports.json.JsonObject;

/**
 * A text for people: on a flow, at one of its inputs, or as a label.
 *
 * @param id the published number of the message; numbers that this version does not know are kept
 * @param text the wording, in the server's language; clients that translate go by {@code id} and {@code context}
 * @param type how serious it is
 * @param context the values that the text speaks of; empty when there are none
 */
public record UiText(long id, String text, TextType type, JsonObject context) {
    public UiText(long id, String text, TextType type) {
        this(id, text, type, JsonObject.EMPTY);
    }
}
