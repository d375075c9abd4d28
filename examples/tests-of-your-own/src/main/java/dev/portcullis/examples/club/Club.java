package dev.portcullis.examples.club;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.session.Session;
import java.time.Duration;

/** Lets in who is signed in and has shown to read a mail address. */
public final class Club {
    private final SessionGuard guard;

    public Club(FrontendApi api) {
        guard = SessionGuard.of(api).believingFor(Duration.ZERO).build();
    }

    public boolean admits(Caller caller) {
        return guard.find(caller).filter(Club::hasVerifiedAddress).isPresent();
    }

    private static boolean hasVerifiedAddress(Session session) {
        var identity = session.identity();
        return identity != null && identity.verifiableAddresses().stream().anyMatch(VerifiableAddress::verified);
    }
}
