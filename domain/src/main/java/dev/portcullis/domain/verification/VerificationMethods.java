package dev.portcullis.domain.verification;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.configuration.MethodSettings;
import dev.portcullis.domain.configuration.SecurityRules;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.onetime.EmailAddresses;
import dev.portcullis.domain.onetime.GuardedCodes;
import dev.portcullis.domain.submission.SubmissionReader;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods that verify addresses, put together. */
public final class VerificationMethods {
    private final MethodName use;
    private final List<VerificationMethod> all;

    public VerificationMethods(
            MailFlowSettings settings,
            MethodSettings methods,
            SecurityRules rules,
            GuardedCodes codes,
            Courier courier,
            UnitOfWork work,
            EmailAddresses addresses,
            SubmissionReader reader,
            Flows flows,
            Messages messages,
            String base) {
        use = new MethodName(settings.use());
        var mails = new VerificationMails(courier, codes, work, addresses, settings.notifyUnknown(), base);
        all = List.of(
                new CodeVerification(
                        methods.isEnabled("code"),
                        rules.has(Rule.CODES_BOUND_TO_BROWSER),
                        codes,
                        mails,
                        addresses,
                        reader,
                        flows,
                        messages),
                new LinkVerification(
                        methods.isEnabled("link"),
                        rules.has(Rule.LINKS_NEED_CONFIRMATION),
                        codes,
                        mails,
                        addresses,
                        reader,
                        flows,
                        messages));
    }

    /** The method that flows begin with; empty when it is switched off. */
    Optional<VerificationMethod> standard() {
        return named(use);
    }

    /** The method of this name; empty when there is none, or it is switched off. */
    Optional<VerificationMethod> named(@Nullable MethodName name) {
        return all.stream()
                .filter(method -> method.name().equals(name) && method.isEnabled())
                .findFirst();
    }
}
