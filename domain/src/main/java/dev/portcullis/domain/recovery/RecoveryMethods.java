package dev.portcullis.domain.recovery;

import dev.portcullis.domain.configuration.MailFlowSettings;
import dev.portcullis.domain.configuration.MethodSettings;
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

/** The methods that get people back in, put together; a code is asked first. */
public final class RecoveryMethods {
    private final MethodName use;
    private final List<RecoveryMethod> all;

    /**
     * @param confirmsLinks whether opening a link lets nobody in yet
     * @param choosing how people choose among their addresses
     */
    public RecoveryMethods(
            MailFlowSettings settings,
            MethodSettings methods,
            boolean confirmsLinks,
            AddressChoiceRules choosing,
            GuardedCodes codes,
            Courier courier,
            UnitOfWork work,
            EmailAddresses addresses,
            SubmissionReader reader,
            Flows flows,
            Messages messages,
            String base) {
        use = new MethodName(settings.use());
        var mails = new RecoveryMails(courier, codes, work, addresses, settings.notifyUnknown(), base);
        all = List.of(
                new CodeRecovery(methods.isEnabled("code"), choosing, codes, mails, addresses, reader, flows, messages),
                new LinkRecovery(
                        methods.isEnabled("link"), confirmsLinks, codes, mails, addresses, reader, flows, messages));
    }

    List<RecoveryMethod> all() {
        return all;
    }

    /** The method that flows begin with; empty when it is switched off. */
    Optional<RecoveryMethod> standard() {
        return all.stream()
                .filter(method -> method.name().equals(use) && method.isEnabled())
                .findFirst();
    }
}
