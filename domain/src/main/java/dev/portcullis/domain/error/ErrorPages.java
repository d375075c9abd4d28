package dev.portcullis.domain.error;

import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.error.FlowError;
import dev.portcullis.ports.error.FrontendError;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.error.GenericError;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Leads browser pages to the page that shows an error; everyone else gets the error itself. */
public final class ErrorPages {
    private final UnitOfWork work;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final String page;
    private final boolean tellsDisabled;

    /** @param tellsDisabled whether somebody whose account is switched off is told so as later releases of the contract do */
    public ErrorPages(UnitOfWork work, SecretSource secrets, InstantSource clock, String page, boolean tellsDisabled) {
        this.work = work;
        this.secrets = secrets;
        this.clock = clock;
        this.page = page;
        this.tellsDisabled = tellsDisabled;
    }

    /** Whether a form says that an account is switched off. */
    public boolean tellsDisabled() {
        return tellsDisabled;
    }

    /** The refusal of somebody who proved who they are, and whose account is switched off. */
    public FrontendException inactive(IdentityId identity) {
        return tellsDisabled ? FrontendErrors.identityDisabled() : FrontendErrors.inactiveIdentity(identity);
    }

    /** Do something for a caller; a refusal leads a browser page to the error page. */
    public <T> Answer<T> guard(Caller caller, Supplier<Answer<T>> operation) {
        try {
            return operation.get();
        } catch (ToldInJson told) {
            throw told.refusal;
        } catch (FrontendException refused) {
            if (!caller.isPage() || refused.error() instanceof FrontendError.FlowRefused) {
                throw refused;
            }
            return this.<T>lead(refused).withCookies(refused.cookies());
        }
    }

    /**
     * Do something, within what is guarded for the headers of a request, for the caller that they turned out to come from: a
     * refusal is told to an app even where the headers seemed those of a page.
     */
    public static <T> Answer<T> within(Caller caller, Supplier<Answer<T>> operation) {
        try {
            return operation.get();
        } catch (FrontendException refused) {
            throw caller.isPage() ? refused : new ToldInJson(refused);
        }
    }

    /** A refusal that pages, too, are told in JSON. */
    public static RuntimeException inJson(FrontendException refusal) {
        return new ToldInJson(refusal);
    }

    /** Carries a refusal past {@link #guard}. */
    private static final class ToldInJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient FrontendException refusal;

        private ToldInJson(FrontendException refusal) {
            super(null, refusal, false, false);
            this.refusal = refusal;
        }
    }

    private <T> Answer<T> lead(FrontendException refused) {
        if (refused.error() instanceof FrontendError.LocationChangeRequired change && change.target() != null) {
            return Answer.redirect(Urls.toUri(change.target()));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        JsonObject members = withText(members(generic(refused.error())), "debug", cause(refused));
        var stored = new FlowError(secrets.uuid(), members, now, now);
        work.write(stores -> {
            stores.errors().insert(stored);
            return stored;
        });
        return Answer.redirect(
                Urls.toUri(Urls.withParameter(page, "id", stored.id().toString())));
    }

    /** What another server did, for developers: an error page tells it, as the contract has it. */
    private static @Nullable String cause(FrontendException refused) {
        return refused.getCause() == null ? null : refused.getCause().getMessage();
    }

    private static @Nullable GenericError generic(FrontendError error) {
        return switch (error) {
            case FrontendError.Refused refused -> refused.error();
            case FrontendError.LocationChangeRequired change -> change.error();
            case FrontendError.FlowOver over -> over.error();
            case FrontendError.FlowRefused flow -> null;
        };
    }

    private static JsonObject members(@Nullable GenericError error) {
        if (error == null) {
            return JsonObject.EMPTY;
        }
        JsonObject members = JsonObject.EMPTY;
        if (error.id() != null) {
            members = members.with("id", Json.of(error.id().value()));
        }
        if (error.code() != null) {
            members = members.with("code", Json.of(error.code()));
        }
        members = withText(members, "status", error.status());
        members = withText(members, "reason", error.reason());
        if (!error.details().isEmpty()) {
            members = members.with("details", error.details());
        }
        return members.with("message", Json.of(error.message()));
    }

    private static JsonObject withText(JsonObject members, String name, @Nullable String text) {
        return text == null ? members : members.with(name, Json.of(text));
    }
}
