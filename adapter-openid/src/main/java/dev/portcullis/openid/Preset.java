package dev.portcullis.openid;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * One type of provider that signs nothing. {@code {issuer}} in addresses stands for the configured issuer, {@code {issuer|…}} with
 * what counts where none is configured.
 *
 * @param issuer what it is called in claims; empty where it says that itself
 * @param names for each claim what the provider calls it, as a {@link Path}; empty where it speaks the names of OpenID Connect
 * @param asking how it is asked who somebody is
 * @param refinement what is made of claims beyond other names
 */
record Preset(
        Places places,
        String issuer,
        Map<String, String> names,
        Set<Quirk> quirks,
        Asking asking,
        Refinement refinement) {
    /** Where browsers go, where codes are traded, and where it says who somebody is. */
    record Places(String authorization, String token, String person) {}

    /** A question who somebody is. */
    @FunctionalInterface
    interface Asking {
        OutboundRequest question(URI person, String accessToken, ProviderSettings settings);
    }

    /** More claims, or better ones. */
    @FunctionalInterface
    interface Refinement {
        JsonObject refined(JsonObject claims, Said said);
    }

    Preset {
        names = Map.copyOf(names);
        quirks = Set.copyOf(quirks);
    }

    static Preset at(String authorization, String token, String person) {
        return new Preset(
                new Places(authorization, token, person),
                "",
                Map.of(),
                Set.of(),
                (address, accessToken, settings) -> bearer(address, accessToken),
                (claims, said) -> claims);
    }

    /** A question with a token as RFC 6750 has it. */
    static OutboundRequest bearer(URI address, String accessToken) {
        return OutboundRequest.get(address).with("Authorization", "Bearer " + accessToken);
    }

    Preset calledInClaims(String name) {
        return new Preset(places, name, names, quirks, asking, refinement);
    }

    /** @param pairs {@code claim=its.name}, with spaces in between */
    Preset naming(String pairs) {
        Map<String, String> names = Arrays.stream(pairs.split(" ", -1))
                .map(pair -> pair.split("=", 2))
                .collect(toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        return new Preset(places, issuer, names, quirks, asking, refinement);
    }

    Preset with(Quirk... some) {
        return new Preset(places, issuer, names, Set.of(some), asking, refinement);
    }

    Preset asked(Asking way) {
        return new Preset(places, issuer, names, quirks, way, refinement);
    }

    Preset refined(Refinement way) {
        return new Preset(places, issuer, names, quirks, asking, way);
    }

    boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    /** An address of the preset with the configured issuer in it. */
    static String filled(String address, String issuer) {
        int start = address.indexOf("{issuer");
        if (start < 0) {
            return address;
        }
        int end = address.indexOf('}', start);
        String inside = address.substring(start + 1, end);
        String byDefault = inside.contains("|") ? inside.substring(inside.indexOf('|') + 1) : "";
        String base = issuer.isEmpty() ? byDefault : issuer;
        String plain = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return address.substring(0, start) + plain + address.substring(end + 1);
    }
}
