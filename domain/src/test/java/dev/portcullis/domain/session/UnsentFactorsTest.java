package dev.portcullis.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.domain.fixture.TestConfiguration;
import dev.portcullis.domain.fixture.TestEngine;
import dev.portcullis.domain.fixture.TestJson;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which credentials are a second factor that nobody sends. docs/security.md, C7. */
class UnsentFactorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "totp; {'totp_url':'x'}; true",
                "lookup_secret; {'recovery_codes':[{'code':'x'}]}; true",
                "lookup_secret; {'recovery_codes':[]}; false",
                "lookup_secret; {}; false",
                "webauthn; {'credentials':[{'is_passwordless':false}]}; true",
                "webauthn; {'credentials':[{'is_passwordless':true}]}; false",
                "webauthn; {'credentials':[{'is_passwordless':true},{}]}; true",
                "webauthn; {'credentials':['x']}; false",
                "webauthn; {'credentials':'x'}; false",
                "passkey; {'credentials':[{}]}; false",
                "code; {}; false"
            })
    @DisplayName("[C7] a second factor that nobody sends is an app, a lookup secret, or a key that is no way in")
    void a_second_factor_that_nobody_sends(String type, String config, boolean counts) {
        assertThat(has(type, config, type)).isEqualTo(counts);
        assertThat(has(type, config, "password")).as("switched off").isFalse();
    }

    private static boolean has(String type, String config, String enabled) {
        var configuration = new TestConfiguration().methods("password", enabled);
        TestEngine engine = TestEngine.start(configuration);
        IdentityId ann =
                new Journeys(engine.api).register(Person.anyone()).identity().id();
        engine.work.write(stores -> {
            var owner = stores.identities().find(ann).orElseThrow();
            var now = engine.clock.instant();
            return stores.identities()
                    .update(owner.withCredential(
                            new Credential(new CredentialType(type), List.of(), TestJson.object(config), now, now)));
        });
        return new UnsentFactors(configuration.build().methods(), engine.work).has(ann);
    }
}
