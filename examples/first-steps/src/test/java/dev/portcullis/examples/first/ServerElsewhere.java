package dev.portcullis.examples.first;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.json.ContractJson;
import dev.portcullis.rest.RestBoundary;
import dev.portcullis.rest.ServeSettings;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the resources of {@code adapter-quarkus-rest} stand on: a server of our own in its shortest form. */
@Singleton
class ServerElsewhere {
    @Produces
    @Singleton
    Portcullis portcullis() {
        return Portcullis.inMemory();
    }

    void stop(@Disposes Portcullis portcullis) {
        portcullis.close();
    }

    @Produces
    @Singleton
    RestBoundary boundary(Portcullis portcullis) {
        return new RestBoundary(
                portcullis.frontend(),
                portcullis.rehearsal(),
                portcullis.csrfProtection(),
                portcullis.schemas(),
                Map::of,
                ServeSettings.NONE,
                ContractJson.create(),
                null);
    }
}
