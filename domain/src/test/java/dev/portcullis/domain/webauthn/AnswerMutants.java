package dev.portcullis.domain.webauthn;

import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.webauthn.ByteString;
import java.util.ArrayList;
import java.util.List;

/** What a browser sends, over and over with one bit of one field turned. */
final class AnswerMutants {
    private static final TestJson JSON = new TestJson();

    private AnswerMutants() {}

    static List<String> of(String answer) {
        var whole = (JsonObject) JSON.read(answer);
        JsonObject response = whole.object("response");
        var mutants = new ArrayList<String>();
        for (String field : response.members().keySet()) {
            for (String changed : changed(response.text(field).orElseThrow())) {
                mutants.add(JSON.write(whole.with("response", response.with(field, Json.of(changed)))));
            }
        }
        for (String id : changed(whole.text("id").orElseThrow())) {
            mutants.add(JSON.write(whole.with("id", Json.of(id)).with("rawId", Json.of(id))));
        }
        return mutants;
    }

    private static List<String> changed(String field) {
        var changes = new ArrayList<String>();
        byte[] bytes = ByteString.ofBase64Url(field).orElseThrow().toBytes();
        for (int at = 0; at < bytes.length; at++) {
            byte[] copy = bytes.clone();
            copy[at] ^= (byte) (1 << at % 8);
            changes.add(ByteString.of(copy).base64Url());
        }
        return changes;
    }
}
