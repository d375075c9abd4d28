package dev.portcullis.examples.guarded;

import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.FrontendApi;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** In place of the server elsewhere: the application cannot tell them apart. */
@Singleton
class PeopleInMemory {
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
    FrontendApi frontend(Portcullis portcullis) {
        return portcullis.frontend();
    }
}
