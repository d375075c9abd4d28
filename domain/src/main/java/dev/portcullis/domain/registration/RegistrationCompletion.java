package dev.portcullis.domain.registration;

import dev.portcullis.domain.configuration.RegistrationSettings;
import dev.portcullis.domain.flow.FlowDesk;
import dev.portcullis.domain.flow.Handover;
import dev.portcullis.domain.hook.AfterStep;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.domain.verification.Verifications.Browser;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.credential.Credential;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.Event;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.identity.IdentifierTaken;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.message.UiText;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the account, and does what the configuration says follows. Source: wire contract, core sections 2.4 and 5.2. */
public final class RegistrationCompletion {
    private final RegistrationSettings settings;
    private final Identities identities;
    private final Sessions sessions;
    private final Verifications verifications;
    private final FlowDesk desk;
    private final ReturnTo returnTo;
    private final UnitOfWork work;
    private final EventSink events;
    private final Messages messages;

    public RegistrationCompletion(
            RegistrationSettings settings,
            Identities identities,
            Sessions sessions,
            Verifications verifications,
            FlowDesk desk,
            ReturnTo returnTo,
            UnitOfWork work,
            EventSink events,
            Messages messages) {
        this.settings = settings;
        this.identities = identities;
        this.sessions = sessions;
        this.verifications = verifications;
        this.desk = desk;
        this.returnTo = returnTo;
        this.work = work;
        this.events = events;
        this.messages = messages;
    }

    /** Either the answer, or why there can be no such account. */
    record Result(
            Optional<Answer<SuccessfulNativeRegistration>> answer,
            @Nullable UiText why) {
        UiText refusal() {
            return Objects.requireNonNull(why);
        }
    }

    /** What is to be kept, all of it or nothing. */
    private record Account(Verifications.Started verification, Optional<Sessions.Proven> session, Handover rotated) {
        StoredIdentity identity() {
            return verification.identity();
        }
    }

    Result complete(RegistrationAttempt attempt, RegistrationVerdict.Proof proof, FlowState next) {
        List<AfterStep> steps =
                AfterStep.of(settings.after().hooks(proof.method().value()));
        Handover rotated = desk.handOver();
        Account account = account(attempt, proof, steps, rotated);
        try {
            work.write(stores -> keep(stores, attempt, account, next));
        } catch (IdentifierTaken taken) {
            return new Result(Optional.empty(), duplicate(proof));
        }
        events.accept(new Event(
                "registration.succeeded",
                attempt.now(),
                account.identity().id(),
                proof.method().value(),
                attempt.caller().device().address()));
        return new Result(Optional.of(answer(attempt, proof, account, steps)), null);
    }

    private Account account(
            RegistrationAttempt attempt, RegistrationVerdict.Proof proof, List<AfterStep> steps, Handover rotated) {
        Verifications.Started verification =
                verifications.ofUnverified(proof.identity(), attempt.flow(), new Browser(attempt.caller(), rotated));
        StoredIdentity identity = verification.identity();
        Optional<Sessions.Proven> session = steps.contains(AfterStep.SESSION)
                ? Optional.of(sessions.start(
                        identity.profile(),
                        Sessions.firstFactor(proof.method(), attempt.now()),
                        attempt.caller(),
                        attempt.now()))
                : Optional.empty();
        return new Account(verification, session, rotated);
    }

    private Account keep(Stores stores, RegistrationAttempt attempt, Account account, FlowState next) {
        stores.identities().insert(account.identity());
        stores.flows().update(attempt.stored().with(attempt.flow().withState(next)));
        verifications.keep(stores, account.verification());
        account.session().ifPresent(session -> stores.sessions().insert(session.session()));
        return account;
    }

    private UiText duplicate(RegistrationVerdict.Proof proof) {
        if (!settings.loginHints()) {
            return messages.duplicateCredentials();
        }
        List<String> identifiers = proof.identity()
                .credential(proof.method())
                .map(Credential::identifiers)
                .orElse(List.of());
        String hint = identifiers.isEmpty() ? "" : identifiers.getFirst();
        List<String> types = work.read(stores -> stores.identities().findByAnyIdentifier(hint)).stream()
                .flatMap(owner -> owner.credentials().stream())
                .map(Credential::type)
                .filter(type -> !type.equals(CredentialType.CODE))
                .map(CredentialType::value)
                .distinct()
                .toList();
        return messages.duplicateWithHints(JsonArray.ofTexts(types), JsonArray.EMPTY, hint);
    }

    private Answer<SuccessfulNativeRegistration> answer(
            RegistrationAttempt attempt, RegistrationVerdict.Proof proof, Account account, List<AfterStep> steps) {
        RegistrationFlow flow = attempt.flow();
        Caller caller = attempt.caller();
        Identity shown = identities.show(account.identity().profile());
        boolean leads = steps.contains(AfterStep.SHOW_VERIFICATION_UI);
        boolean tells = leads || verifications.areShownWithoutHook();
        Session session = account.session()
                .map(proven ->
                        sessions.show(proven.session(), account.identity().profile(), attempt.now()))
                .orElse(null);
        if (flow.type().isApi()) {
            String token = account.session().map(Sessions.Proven::token).orElse(null);
            return Answer.ok(new SuccessfulNativeRegistration(token, session, shown, forApp(tells, account, token)));
        }
        List<Cookie> cookies = cookies(attempt, account);
        String target =
                returnTo.of(flow, settings.after().returnUrl(proof.method().value()));
        if (caller.isPage()) {
            String page = leads ? account.verification().page().orElse(target) : target;
            return Answer.<SuccessfulNativeRegistration>redirect(Urls.toUri(page))
                    .withCookies(cookies);
        }
        var next = new ArrayList<ContinueWith>();
        next.add(new ContinueWith.RedirectBrowserTo(target));
        if (tells) {
            next.addAll(account.verification().forBrowser());
        }
        return Answer.ok(new SuccessfulNativeRegistration(null, session, shown, next))
                .withCookies(cookies);
    }

    private static List<ContinueWith> forApp(boolean tells, Account account, @Nullable String token) {
        var next = new ArrayList<ContinueWith>();
        if (tells) {
            next.addAll(account.verification().forApp());
        }
        if (token != null) {
            next.add(new ContinueWith.SetOrySessionToken(token));
        }
        return next;
    }

    private List<Cookie> cookies(RegistrationAttempt attempt, Account account) {
        var cookies = new ArrayList<Cookie>();
        cookies.addAll(account.rotated().cookies());
        account.session()
                .ifPresent(session -> cookies.addAll(sessions.cookies(session, attempt.caller(), attempt.now())));
        return cookies;
    }
}
