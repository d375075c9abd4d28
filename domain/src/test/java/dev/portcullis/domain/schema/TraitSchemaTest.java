package dev.portcullis.domain.schema;

import static dev.portcullis.domain.fixture.TestJson.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.domain.configuration.SchemaSettings;
import dev.portcullis.domain.fixture.RequiredOnly;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.schema.IdentitySchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitSchemaTest {
    private static final JsonObject PERSON = schema("'email':{'type':'string'}");
    private static final JsonObject MACHINE = schema("'serial':{'type':'string'}");

    private static JsonObject schema(String members) {
        return object(
                "{'properties':{'traits':{'type':'object','required':['email'],'properties':{" + members + "}}}}");
    }

    private static TraitSchema made(JsonObject document) {
        return TraitSchema.of("person", document, true, new RequiredOnly().compile("person", document));
    }

    private static TraitSchemas both() {
        return new TraitSchemas(
                List.of(new SchemaSettings("person/é", PERSON, true), new SchemaSettings("machine", MACHINE, false)),
                "machine",
                "https://id.example.org",
                new RequiredOnly());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'credentials':{'password':{'identifier':true}}}",
                "{'credentials':{'webauthn':{'identifier':true}}}",
                "{'credentials':{'code':{'identifier':true,'via':'email'}}}",
                "{'credentials':{'passkey':{'display_name':true}}}"
            })
    void the_only_trait_that_people_sign_in_by_is_known_as_such(String extension) {
        var schema = made(schema("'a':{'ory.sh/kratos':" + extension + "},'b':{'ory.sh/kratos':"
                + "{'credentials':{'password':{'identifier':false},'totp':{'account_name':true}}}}"));

        assertThat(schema.soleIdentifier()).map(TraitField::name).contains("traits.a");
    }

    @Test
    void of_two_identifiers_none_is_the_only_one() {
        String identifier = "{'ory.sh/kratos':{'credentials':{'password':{'identifier':true}}}}";

        assertThat(made(schema("'a':" + identifier + ",'b':" + identifier)).soleIdentifier())
                .isEmpty();
        assertThat(made(schema("'a':{}")).soleIdentifier()).isEmpty();
    }

    @Test
    void traits_are_checked_below_their_name() {
        assertThat(made(PERSON).validate(JsonObject.EMPTY))
                .singleElement()
                .satisfies(found -> assertThat(found.path()).containsExactly("traits", "email"));
        assertThat(made(PERSON).validate(JsonObject.of("email", Json.of("a@b"))))
                .isEmpty();
    }

    @Test
    void schemas_are_listed_as_configured() {
        assertThat(both().all())
                .containsExactly(new IdentitySchema("person/é", PERSON), new IdentitySchema("machine", MACHINE));
    }

    @Test
    void a_schema_is_found_by_its_name_and_by_what_its_address_ends_with() {
        String address = both().url("person/é");

        assertThat(address).startsWith("https://id.example.org/schemas/").matches("[!-~]*");
        String last = address.substring(address.lastIndexOf('/') + 1);
        assertThat(both().find(last)).isEqualTo(both().find("person/é")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "###", "=", "\u0000", "bm9ib2R5"})
    void an_unknown_name_finds_nothing(String name) {
        assertThat(both().find(name)).isEmpty();
        assertThat(both().named(name)).isEmpty();
    }

    @Test
    void an_identity_whose_schema_is_gone_falls_under_the_default() {
        assertThat(both().of("gone").id()).isEqualTo("machine");
        assertThat(both().standard().id()).isEqualTo("machine");
        assertThat(both().url("gone")).isEmpty();
    }

    @Test
    void a_default_that_is_not_configured_stops_the_start() {
        assertThatThrownBy(() -> new TraitSchemas(
                        List.of(new SchemaSettings("person", PERSON, true)), "other", "", new RequiredOnly()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("default_schema_id")
                .hasMessageContaining("other");
    }
}
