package dev.portcullis.webauthn;

import com.webauthn4j.converter.util.ObjectConverter;
import dev.portcullis.ports.webauthn.AssertionOptions;
import dev.portcullis.ports.webauthn.AssertionResponse;
import dev.portcullis.ports.webauthn.AssertionResult;
import dev.portcullis.ports.webauthn.AttestationResponse;
import dev.portcullis.ports.webauthn.CeremonyVerifier;
import dev.portcullis.ports.webauthn.RegistrationOptions;
import dev.portcullis.ports.webauthn.RegistrationResult;
import dev.portcullis.ports.webauthn.StoredKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ceremonies checked with WebAuthn4J. What it needs is made when the first one comes: a program in which nobody has a key
 * loads none of it.
 */
public final class WebAuthn4jVerifier implements CeremonyVerifier {
    private final Supplier<ObjectConverter> converter;
    private volatile @Nullable Ceremonies ceremonies;

    /** Both ways of checking, on one converter. */
    private record Ceremonies(Registrations registrations, Assertions assertions) {
        static Ceremonies on(ObjectConverter converter) {
            return new Ceremonies(new Registrations(converter), new Assertions(converter));
        }
    }

    public WebAuthn4jVerifier() {
        this(ObjectConverter::new);
    }

    WebAuthn4jVerifier(Supplier<ObjectConverter> converter) {
        this.converter = converter;
    }

    @Override
    public RegistrationResult verifyRegistration(RegistrationOptions options, AttestationResponse response) {
        try {
            return ceremonies().registrations().verify(options, response);
        } catch (RuntimeException refused) {
            return RefusalReasons.of(refused);
        }
    }

    @Override
    public AssertionResult verifyAssertion(AssertionOptions options, StoredKey key, AssertionResponse response) {
        try {
            return ceremonies().assertions().verify(options, key, response);
        } catch (RuntimeException refused) {
            return RefusalReasons.of(refused);
        }
    }

    // Two threads may each make one at first: both are good, and one of them is kept.
    private Ceremonies ceremonies() {
        var known = ceremonies;
        if (known == null) {
            known = Ceremonies.on(converter.get());
            ceremonies = known;
        }
        return known;
    }
}
