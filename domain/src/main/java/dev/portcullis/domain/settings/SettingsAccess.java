package dev.portcullis.domain.settings;

import dev.portcullis.domain.configuration.AccountSettings;
import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.session.SignedInCaller;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see and change settings: whoever is signed in, strongly enough, and only their own. */
public final class SettingsAccess {
    private final AccountSettings settings;
    private final SettingsUrls urls;
    private final Sessions sessions;
    private final UnitOfWork work;

    public SettingsAccess(AccountSettings settings, SettingsUrls urls, Sessions sessions, UnitOfWork work) {
        this.settings = settings;
        this.urls = urls;
        this.sessions = sessions;
        this.work = work;
    }

    Optional<SignedInCaller> find(Caller caller, Instant now) {
        return sessions.find(caller, now);
    }

    /** What is answered where nobody is signed in. */
    <T> Answer<T> nobody(Caller caller) {
        if (caller.isPage()) {
            return Answer.redirect(302, Urls.toUri(urls.loginUi()));
        }
        throw FrontendErrors.unauthorized();
    }

    /** A page that asks for settings while nobody is signed in is led to a login, and from there to what it asked for. */
    <T> Answer<T> toLogin(@Nullable String target) {
        return Answer.redirect(Urls.toUri(urls.login(target)));
    }

    /** @param target where the second factor leads afterwards; null for the usual place */
    void requireLevel(SignedInCaller current, @Nullable String target) {
        if (settings.requiresHighestLevel() && sessions.owesBeforeSettings(current.session(), current.identity())) {
            throw FrontendErrors.secondFactorRequired(urls.secondFactor(target));
        }
    }

    /** The refusal of a change that needs a fresh sign-in. */
    FrontendException refreshRequired(SettingsFlow flow) {
        return FrontendErrors.refreshRequired(urls.refresh(flow.id()));
    }

    void requireSame(SettingsFlow flow, SignedInCaller current) {
        if (!flow.identity().id().equals(current.identity().id())) {
            throw FrontendErrors.identityMismatch();
        }
    }

    /** The session as its owner sees it. */
    Session show(SignedInCaller current, Instant now) {
        return sessions.shown().of(current.session(), current.identity(), now);
    }

    StoredIdentity load(SignedInCaller current) {
        return work.read(stores -> stores.identities().find(current.identity().id()))
                .orElseThrow(FrontendErrors::sessionInactive);
    }

    OngoingSettings ongoing(
            StoredFlow<SettingsFlow> stored,
            Caller caller,
            SignedInCaller current,
            Optional<JsonObject> payload,
            Instant now) {
        return new OngoingSettings(stored, caller, current, load(current), settings.privilegedFor(), payload, now);
    }
}
