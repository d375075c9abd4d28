package dev.portcullis.domain.kit;

import dev.portcullis.domain.bruteforce.BruteForceGuard;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.ports.secret.SecretBox;
import dev.portcullis.ports.secret.SecretSource;

/**
 * What a method is made of, beside its own settings.
 *
 * @param guard counts proofs that can be guessed
 * @param atRest seals what is kept in the stores, for instance in a flow's memory
 */
public record MethodKit(
        FlowSupport support,
        SubmissionReader reader,
        Identities identities,
        Identifiers identifiers,
        BruteForceGuard guard,
        SecretSource secrets,
        SecretBox atRest) {
    /** The texts that flows say. */
    public Messages messages() {
        return support.messages();
    }
}
