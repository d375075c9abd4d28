package dev.portcullis.webauthn;

import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import dev.portcullis.ports.webauthn.ByteString;
import dev.portcullis.ports.webauthn.RelyingParty;
import java.util.Set;
import java.util.stream.Collectors;

/** A relying party in the library's words. */
record Site(RelyingParty party) {
    ServerProperty asking(ByteString challenge) {
        return ServerProperty.builder()
                .rpId(party.id())
                .origins(origins(party.origins()))
                .anyTopOrigin()
                .challenge(new DefaultChallenge(challenge.toBytes()))
                .build();
    }

    // Here and not by the library, which looks at frames of assertions only.
    boolean expectsFrameOf(CollectedClientData client) {
        boolean framed = Boolean.TRUE.equals(client.getCrossOrigin()) || client.getTopOrigin() != null;
        return !framed
                || (client.getTopOrigin() != null && origins(party.topOrigins()).contains(client.getTopOrigin()));
    }

    private static Set<Origin> origins(Set<String> told) {
        return told.stream().map(Origin::new).collect(Collectors.toSet());
    }
}
