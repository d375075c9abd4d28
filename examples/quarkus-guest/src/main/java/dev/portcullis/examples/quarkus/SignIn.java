package dev.portcullis.examples.quarkus;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.embedded.Portcullis;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The engine, whose public API the application offers below {@code /auth}, and who tells the club's resources who is signed in. */
@Singleton
class SignIn {
    @Produces
    @Singleton
    Portcullis portcullis(
            @ConfigProperty(name = "club.file") Path file, @ConfigProperty(name = "club.address") URI address) {
        return Portcullis.with().sqlite(file).publicAddress(address).start();
    }

    void stop(@Disposes Portcullis portcullis) {
        portcullis.close();
    }

    @Produces
    @Singleton
    SessionGuard guard(Portcullis portcullis) {
        return SessionGuard.of(portcullis.frontend()).build();
    }
}
