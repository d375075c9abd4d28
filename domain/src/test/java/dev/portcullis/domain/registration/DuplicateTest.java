package dev.portcullis.domain.registration;

import static dev.portcullis.domain.fixture.Acts.APP;
import static dev.portcullis.domain.fixture.TestJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.Acts;
import dev.portcullis.domain.fixture.Clients;
import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.ui.NodeAttributes;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Somebody has this identifier already. Source: docs/contract/messages.md, "What is told when"; docs/contract/registration.md,
 * "A submission".
 */
class DuplicateTest {
    private static final long TAKEN = 4000007;
    private static final long TAKEN_WITH_HINTS = 4000028;

    private final Person ann = Person.anyone();

    private static Flow refuse(TestEngine engine, Person person) {
        var acts = new Acts(engine.api);
        return Acts.shown(() -> acts.register(acts.registration(), person, APP));
    }

    private Person inCapitals() {
        return new Person(ann.email().toUpperCase(Locale.ROOT), "correct horse battery", "Ben", "Other");
    }

    @Test
    void a_taken_identifier_is_told_about_the_form_in_any_case_of_its_letters() {
        var engine = TestEngine.start();
        new Journeys(engine.api).register(ann);

        Flow flow = refuse(engine, inCapitals());

        assertThat(Acts.messages(flow)).containsExactly(TAKEN);
        assertThat(flow.ui().messages().getFirst().context()).isEqualTo(json("{}"));
    }

    @Test
    @DisplayName("[U13] A taken identifier leaves everything in the form but the password")
    void a_taken_identifier_leaves_everything_in_the_form_but_the_password() {
        var engine = TestEngine.start();
        new Journeys(engine.api).register(ann);

        Flow flow = refuse(engine, inCapitals());

        assertThat(value(flow, "traits.email")).isEqualTo(Json.of(inCapitals().email()));
        assertThat(value(flow, "traits.name.first")).isEqualTo(Json.of("Ben"));
        assertThat(value(flow, "password")).isNull();
    }

    private static @Nullable Json value(Flow flow, String name) {
        return ((NodeAttributes.Input) Acts.node(flow, name).attributes()).value();
    }

    @Test
    void hints_name_the_ways_to_sign_in_where_that_is_wanted() {
        var engine = TestEngine.start(new TestConfiguration().loginHints());
        new Journeys(engine.api).register(ann);

        Flow flow = refuse(engine, inCapitals());

        assertThat(Acts.messages(flow)).containsExactly(TAKEN_WITH_HINTS);
        var context = flow.ui().messages().getFirst().context();
        assertThat(context.get("available_credential_types")).contains(json("['password']"));
        assertThat(context.get("available_oidc_providers")).contains(json("[]"));
        assertThat(context.get("credential_identifier_hint")).contains(Json.of(ann.email()));
    }

    @Test
    void the_owner_is_untouched_and_the_other_one_has_no_account() {
        var engine = TestEngine.start();
        var acts = new Acts(engine.api);
        new Journeys(engine.api).register(ann);

        refuse(engine, inCapitals());

        assertThat(acts.signIn(acts.login(), ann, APP).status()).isEqualTo(200);
        assertThat(Acts.messages(Acts.shown(() -> acts.signIn(acts.login(), inCapitals(), APP))))
                .containsExactly(4000006L);
    }

    @Test
    void a_changed_address_that_somebody_has_is_told_in_settings() {
        var engine = TestEngine.start();
        var acts = new Acts(engine.api);
        new Journeys(engine.api).register(ann);
        var ben = Clients.app(new Journeys(engine.api).token(Person.anyone()));

        var flow =
                Acts.shown(() -> acts.change(acts.settings(ben), "profile", "traits", Acts.traits(inCapitals()), ben));

        assertThat(Acts.messages(flow)).containsExactly(TAKEN);
    }
}
