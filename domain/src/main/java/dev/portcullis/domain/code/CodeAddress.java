package dev.portcullis.domain.code;

import dev.portcullis.domain.onetime.Recipient;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An address that somebody may be sent a code to. */
record CodeAddress(Channel via, String address) {
    /** The address as one of somebody's. @param typed as it was written */
    Recipient of(StoredIdentity owner, String typed) {
        return new Recipient(via, address, typed, Optional.of(owner));
    }

    /** The addresses of an identity's credential, in its order; none without one. */
    static List<CodeAddress> of(StoredIdentity identity) {
        return identity.credential(CredentialType.CODE).stream()
                .flatMap(code -> code.config().objects("addresses").stream())
                .map(CodeAddress::read)
                .toList();
    }

    /** The addresses that an identity is known by otherwise. */
    static List<CodeAddress> ofVerifiable(StoredIdentity identity) {
        return identity.profile().verifiableAddresses().stream()
                .map((VerifiableAddress one) -> new CodeAddress(one.via(), one.value()))
                .toList();
    }

    /** Every address that the schema names, for whatever: those to verify first, then those of codes and of recoveries. */
    static List<CodeAddress> all(StoredIdentity identity) {
        Stream<CodeAddress> recovery = identity.profile().recoveryAddresses().stream()
                .map((RecoveryAddress one) -> new CodeAddress(one.via(), one.value()));
        return Stream.of(ofVerifiable(identity).stream(), of(identity).stream(), recovery)
                .flatMap(addresses -> addresses)
                .distinct()
                .toList();
    }

    private static CodeAddress read(JsonObject item) {
        return new CodeAddress(
                new Channel(item.text("channel").orElse(Channel.EMAIL.value())),
                item.text("address").orElse(""));
    }
}
