package dev.portcullis.examples.club;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.Test;

class NewcomersTest {
    @Test
    void who_signs_up_is_counted_and_who_signs_in_is_not() {
        var newcomers = new Newcomers();
        var memory = ConfigurationSource.empty().with("dsn", "memory").read();
        try (var portcullis = Portcullis.start(memory, newcomers)) {
            var journeys = new Journeys(portcullis.frontend());
            Person ada = Person.anyone();
            journeys.register(ada);
            journeys.signIn(ada);
        }
        assertThat(newcomers.count()).isOne();
    }
}
