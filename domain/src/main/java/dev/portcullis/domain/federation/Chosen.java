package dev.portcullis.domain.federation;

import dev.portcullis.domain.submission.SubmittedValues;
import dev.portcullis.ports.json.JsonObject;

/**
 * A provider that was chosen, and what was entered along with it. Whoever is led to a flow that another browser began brings the
 * choice along and nothing else: neither traits that somebody else wrote, nor somebody else's token. Source: docs/security.md, E12;
 * docs/contract/federation.md, "Choosing a provider".
 */
record Chosen(ProviderChoice choice, JsonObject traits) {
    /** @param beginner whether it was submitted by whoever began the flow */
    static Chosen of(SubmittedValues entered, boolean beginner) {
        ProviderChoice choice = ProviderChoice.of(entered);
        JsonObject traits = entered.traits() instanceof JsonObject object ? object : JsonObject.EMPTY;
        return beginner ? new Chosen(choice, traits) : new Chosen(choice.alone(), JsonObject.EMPTY);
    }

    /** Shows nothing that was entered. */
    @Override
    public String toString() {
        return "Chosen[" + choice.provider() + "]";
    }
}
