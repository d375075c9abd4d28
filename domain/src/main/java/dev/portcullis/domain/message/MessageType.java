package dev.portcullis.domain.message;

import dev.portcullis.ports.message.TextType;

/** How serious each number is. Source: docs/contract/messages.md, "Numbers, types, contexts". */
final class MessageType {
    private static final long FIRST_ERROR = 4_000_000;

    private MessageType() {}

    static TextType of(long id) {
        if (id >= FIRST_ERROR) {
            return TextType.ERROR;
        }
        return id == 1050001 || id == 1060001 || id == 1080002 || id == 1080005 ? TextType.SUCCESS : TextType.INFO;
    }
}
