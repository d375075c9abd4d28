package dev.portcullis.domain;

import dev.portcullis.domain.code.SignUpProof;
import dev.portcullis.domain.code.TakenAddresses;
import dev.portcullis.domain.registration.FirstProof;
import dev.portcullis.domain.registration.ProfileRegistration;
import dev.portcullis.domain.registration.RegistrationAnswers;
import dev.portcullis.domain.registration.RegistrationCompletion;
import dev.portcullis.domain.registration.RegistrationForms;
import dev.portcullis.domain.registration.RegistrationMethod;
import dev.portcullis.domain.registration.RegistrationMethods;
import dev.portcullis.domain.registration.RegistrationService;
import dev.portcullis.domain.registration.RegistrationStart;
import dev.portcullis.domain.registration.TakenAccounts;
import java.util.ArrayList;
import java.util.List;

/** How registrations are put together. */
final class RegistrationWiring {
    private RegistrationWiring() {}

    static RegistrationService of(Foundation shared, Methods methods, TakenAccounts taken) {
        var settings = shared.configuration.registration();
        List<RegistrationMethod> credentials = methods.of(RegistrationMethod.class);
        var forms = new RegistrationForms(settings.profileFirst(), credentials, shared.messages);
        var all = new ArrayList<>(credentials);
        if (settings.profileFirst()) {
            all.addFirst(new ProfileRegistration(forms, shared.kit()));
        }
        FirstProof first = firstProof(shared, all);
        return new RegistrationService(
                new RegistrationStart(settings, forms, shared.schemas, shared.support, shared.exchangeCodes),
                new RegistrationMethods(all, first, shared.reader, shared.messages),
                new RegistrationCompletion(
                        methods.levels(), shared.sessions, shared.verifications, answers(shared), shared.support),
                taken,
                shared.sessions,
                shared.support);
    }

    /** Where nobody may learn who has an account, an address is proven before one begins. @param all the methods, its own added */
    private static FirstProof firstProof(Foundation shared, List<RegistrationMethod> all) {
        if (!shared.hidesUnknownAccounts()) {
            return FirstProof.NONE;
        }
        var taken = new TakenAddresses(shared.ports.work(), shared.notices);
        var proof = new SignUpProof(shared.codes("registration"), taken, shared.ports.json(), shared.kit());
        all.addFirst(proof);
        return proof;
    }

    private static RegistrationAnswers answers(Foundation shared) {
        return new RegistrationAnswers(
                shared.configuration.registration(),
                shared.identities,
                shared.sessions,
                shared.verifications,
                shared.support);
    }
}
