package dev.portcullis.openid;

import dev.portcullis.json.ContractJson;
import dev.portcullis.json.UnreadableJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonText;

/** JSON as the server reads and writes it. */
final class TestJson implements JsonText {
    private final ContractJson json = ContractJson.create();

    @Override
    public Json read(String text) {
        try {
            return json.parseText(text);
        } catch (UnreadableJson none) {
            throw new IllegalArgumentException(none);
        }
    }

    @Override
    public String write(Json value) {
        return json.writeText(value);
    }
}
