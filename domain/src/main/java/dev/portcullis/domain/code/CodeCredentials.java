package dev.portcullis.domain.code;

import dev.portcullis.domain.identity.CredentialOwner;
import dev.portcullis.domain.identity.TraitIdentifiers;
import dev.portcullis.domain.identity.TraitIdentifiers.ChannelAddress;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whoever has an address that takes codes has the credential of codes, and no secret of its own. */
public final class CodeCredentials implements CredentialOwner {
    @Override
    public StoredIdentity derive(TraitIdentifiers traits, StoredIdentity known, Instant now) {
        Optional<Credential> before = known.credential(CredentialType.CODE);
        if (traits.codeAddresses().isEmpty() && before.isEmpty()) {
            return known;
        }
        List<ChannelAddress> addresses = traits.codeAddresses().stream()
                .sorted(Comparator.comparing(ChannelAddress::value))
                .toList();
        List<String> identifiers = addresses.stream().map(ChannelAddress::value).toList();
        var config = JsonObject.of(
                "addresses",
                new JsonArray(addresses.stream().map(CodeCredentials::json).toList()));
        Instant created = before.map(Credential::createdAt).orElse(now);
        return known.withCredential(new Credential(CredentialType.CODE, identifiers, config, created, now));
    }

    private static Json json(ChannelAddress address) {
        return JsonObject.of("channel", Json.of(address.via().value()), "address", Json.of(address.value()));
    }
}
