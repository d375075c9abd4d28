package dev.portcullis.domain.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.Test;

/** By which trait a passkey is shown in settings. Source: docs/contract/webauthn.md, "Whose passkey it is". */
class PasskeyNamesTest {
    private static final String OPTIONS = "passkey_create_data";
    private static final String MARK = ",'ory.sh/kratos':{'credentials':{'passkey':{'display_name':true}}}";
    private static final Person ANN = new Person("Ann@Example.org", "correct horse battery", "Ann", "Other");

    @Test
    void a_marked_trait_that_is_empty_gives_way_to_the_identifier_of_keys_in_lower_case() {
        Flow settings = settings(MARK, true);

        assertThat(KeyWorld.value(settings, OPTIONS)).contains("\"name\":\"ann@example.org\"");
        assertThat(Acts.messages(settings)).isEmpty();
    }

    @Test
    void who_has_no_name_at_all_is_told_so_and_adds_no_passkey() {
        Flow settings = settings(MARK, false);

        assertThat(Acts.names(settings)).doesNotContain(OPTIONS);
        assertThat(Acts.messages(settings)).containsExactly(4000009L);
    }

    @Test
    void where_the_schema_marks_nothing_nobody_is_told_anything() {
        Flow settings = settings("", false);

        assertThat(Acts.names(settings)).doesNotContain(OPTIONS);
        assertThat(Acts.messages(settings)).isEmpty();
    }

    private static Flow settings(String atNick, boolean keysAreFoundByMail) {
        KeyWorld world = KeyWorld.of("""
                {'email':{'type':'string','ory.sh/kratos':{
                   'credentials':{'password':{'identifier':true},'webauthn':{'identifier':%s}}}},
                 'nick':{'type':'string'%s},'name':{'type':'object'}}
                """.formatted(keysAreFoundByMail, atNick));
        return world.acts.settings(Clients.app(new Journeys(world.engine.api).token(ANN)));
    }
}
