package dev.portcullis.embedded.document;

import dev.portcullis.json.ContractJson;
import dev.portcullis.json.UnreadableJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonText;

/** JSON text as module {@code json} reads and writes it. */
public final class ContractJsonText implements JsonText {
    private final ContractJson json;

    public ContractJsonText(ContractJson json) {
        this.json = json;
    }

    @Override
    public Json read(String text) {
        try {
            return json.parseText(text);
        } catch (UnreadableJson e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public String write(Json value) {
        return json.writeText(value);
    }
}
