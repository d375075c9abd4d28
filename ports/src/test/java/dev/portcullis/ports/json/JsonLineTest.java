package dev.portcullis.ports.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLineTest {
    @Test
    void a_value_prints_as_json() {
        var value = JsonObject.of(
                        "name",
                        Json.of("Ada \"the first\"\n\\ \ud800 \u00e4"),
                        "ages",
                        new JsonArray(List.of(Json.of(36))))
                .with("ok", JsonBoolean.TRUE)
                .with("none", JsonNull.NULL)
                .with("empty", JsonObject.EMPTY)
                .with("half", new JsonNumber(new BigDecimal("0.5")));
        assertThat(value)
                .hasToString("{\"name\":\"Ada \\\"the first\\\"\\u000a\\\\ \\ud800 \u00e4\",\"ages\":[36],\"ok\":true,"
                        + "\"none\":null,\"empty\":{},\"half\":0.5}");
    }
}
