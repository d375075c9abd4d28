package dev.portcullis.domain.federation;

import dev.portcullis.domain.method.Proof;
import dev.portcullis.ports.federation.FederatedProvider;
import dev.portcullis.ports.federation.ProviderAccount;
import dev.portcullis.ports.federation.ProviderTrust;
import dev.portcullis.ports.json.JsonObject;
import java.time.Instant;

/**
 * Somebody whom a provider vouches for.
 *
 * @param entered the traits that they entered themselves
 * @param payload what they sent along for hooks
 */
record Vouched(FederatedProvider provider, ProviderAccount account, JsonObject entered, JsonObject payload) {
    /** By a token that was handed in. @param provider who is asked whether it is good */
    static Vouched byToken(FederatedProvider provider, ProviderChoice choice, JsonObject entered, Instant now) {
        ProviderAccount account =
                ProviderFailures.told(() -> provider.protocol().verify(choice.token(), now));
        return new Vouched(provider, account, entered, choice.transientPayload());
    }

    /** How they are found here. */
    String identifier() {
        return ProviderCredentials.identifier(provider.id(), account.subject());
    }

    /** What a session counts as proven by it. */
    Proof proof() {
        ProviderTrust trust = provider.trust();
        return Proof.vouched(
                provider.id(),
                trust.weighsStrength()
                        ? new Proof.Word(trust.isStrong(account.strength()), account.strength())
                        : Proof.Word.NONE);
    }

    /** Shows nothing of the person. */
    @Override
    public String toString() {
        return "Vouched[" + provider.id() + "]";
    }
}
