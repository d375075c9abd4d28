package dev.portcullis.embedded.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.boundary.openapi.OpenApiDocument;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That answers are not taken for described ones when they differ by one member. */
class AnswerSchemasTest {
    private static final ContractJson JSON = ContractJson.create();
    private static final JsonObject SCHEMA =
            JsonObject.of("$ref", Json.of("#/components/schemas/verifiableIdentityAddress"));
    private static final JsonObject ADDRESS = (JsonObject) JSON.parseText("""
            {"id": "7d5f2a1c-5b0e-4c8e-9d3a-0f3b6f0a9c11", "value": "ada@example.org", "verified": true, "via": "email",
             "status": "completed", "verified_at": "2026-01-01T00:00:00Z", "created_at": "2026-01-01T00:00:00Z",
             "updated_at": "2026-01-01T00:00:00Z"}""");

    private final AnswerSchemas schemas = new AnswerSchemas(OpenApiDocument.read(JSON));

    private boolean isDescribed(Json body) {
        return schemas.complaint(SCHEMA, body.toString()).isEmpty();
    }

    @Test
    void an_answer_as_described_is_taken() {
        assertThat(isDescribed(ADDRESS)).isTrue();
        assertThat(isDescribed(ADDRESS.with("verified_at", JsonNull.NULL))).isTrue();
    }

    @Test
    void a_member_that_is_not_described_is_noticed() {
        assertThat(isDescribed(ADDRESS.with("secret", Json.of("x")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "verified", "via", "status"})
    void a_member_that_is_missing_is_noticed(String name) {
        assertThat(isDescribed(ADDRESS.without(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "value", "verified", "via", "status", "created_at", "updated_at"})
    void a_member_of_another_type_is_noticed(String name) {
        assertThat(isDescribed(ADDRESS.with(name, JsonNull.NULL))).isFalse();
        assertThat(isDescribed(ADDRESS.with(name, Json.of(7)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"via", "status"})
    void a_value_that_is_none_of_those_described_is_noticed(String name) {
        assertThat(isDescribed(ADDRESS.with(name, Json.of("other")))).isFalse();
    }
}
