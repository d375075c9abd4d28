package dev.portcullis.domain.login;

import dev.portcullis.domain.bruteforce.Purpose;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.ui.UiNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A second factor that is typed, is short enough to be guessed, and serves once: what {@link SecondFactorLogin} needs of it. */
public interface GuessableSecret {
    /** What is the same for every account. */
    Kind kind();

    /**
     * What such secrets are.
     *
     * @param purpose what is tried; it names the method
     * @param input the name of the input that they are typed into
     * @param plural how people call them
     * @param none what to tell where the account has none
     */
    record Kind(Purpose purpose, String input, String plural, UiText none) {}

    /** The nodes that ask for it. */
    List<UiNode> nodes();

    /** Whether an account has it. */
    boolean isKept(StoredIdentity identity);

    /** What is wrong with it at a glance, without looking at any account; nothing that is empty arrives here. */
    default Optional<UiText> flaw(String typed) {
        return Optional.empty();
    }

    /** Look whether it is right. */
    Looked look(StoredIdentity owner, String typed, Instant now);

    /**
     * A look at a secret.
     *
     * @param right the account as it is once the secret served; empty where it is wrong
     * @param wrong what to tell where it is
     */
    record Looked(Optional<StoredIdentity> right, UiText wrong) {}
}
