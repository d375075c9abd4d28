package dev.portcullis.examples.first;

import dev.portcullis.boundary.PublicApi;
import dev.portcullis.embedded.Portcullis;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What {@code adapter-quarkus-rest} puts on the web: a server of our own in its shortest form. */
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
    PublicApi api(Portcullis portcullis) {
        return portcullis.publicApi().build();
    }
}
