package dev.portcullis.domain.session;

import dev.portcullis.domain.configuration.SessionSettings;
import dev.portcullis.domain.device.KnownDevices;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.secret.SameSecret;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.caller.Credential;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.secret.KeyedHash;
import dev.portcullis.ports.secret.SecretSource;
import dev.portcullis.ports.session.AuthenticationMethod;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionStore;
import dev.portcullis.ports.session.SignedIn;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.store.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions as the flows need them. Source: docs/contract/sessions.md. */
public final class Sessions {
    private static final String LOGOUT = "logout-token";
    private static final int LOGOUT_LENGTH = 32;
    /** In one sign-in; more there are only after the bound became smaller. */
    private static final int MOST_ENDED = 100;

    private final SessionSettings settings;
    private final SessionLimits limits;
    private final Assurance assurance;
    private final SessionCookies cookies;
    private final KnownDevices devices;
    private final ShownSessions shown;
    private final SessionTokens tokens;
    private final FreshTokens fresh;
    private final SecretSource secrets;
    private final KeyedHash hash;

    /**
     * What counts for sessions.
     *
     * @param limits how long they last
     * @param assurance how strong they are
     */
    public record Rules(SessionSettings settings, SessionLimits limits, Assurance assurance) {}

    /** What browsers keep: the session, and that somebody was there. */
    public record BrowserCookies(SessionCookies session, KnownDevices devices) {}

    /** What sessions are opened by. @param hash what of it is kept */
    public record Tokens(FreshTokens fresh, SecretSource secrets, KeyedHash hash) {}

    public Sessions(Rules rules, BrowserCookies cookies, Tokens tokens, Identities identities, UnitOfWork work) {
        this.settings = rules.settings();
        this.limits = rules.limits();
        this.assurance = rules.assurance();
        this.cookies = cookies.session();
        this.devices = cookies.devices();
        this.shown = new ShownSessions(limits, identities);
        this.tokens = new SessionTokens(work, tokens.hash());
        this.fresh = tokens.fresh();
        this.secrets = tokens.secrets();
        this.hash = tokens.hash();
    }

    /** A session that starts, or goes on, with a proof. */
    public record Proven(StoredSession session, String token, boolean isNew) {
        /** End the other sessions of the account. @return how many there were */
        public long endOthers(Stores stores) {
            return stores.sessions().revokeOthers(session.identity(), session.id());
        }

        /** Shows no token. */
        @Override
        public String toString() {
            return "Proven[" + session.id() + "]";
        }
    }

    /** Who is signed in with what this caller brought along. */
    public Optional<SignedInCaller> find(Caller caller, Instant now) {
        return Credential.of(caller).flatMap(credential -> switch (credential) {
            case Credential.SessionToken(String token) -> byToken(token, now);
            case Credential.InCookies(Cookies sent, var bearer) -> inCookies(sent, bearer, now);
            case Credential.BearerToken(String token) -> byToken(token, now);
        });
    }

    private Optional<SignedInCaller> inCookies(Cookies sent, @Nullable String bearer, Instant now) {
        List<SessionCookies.Content> held = cookies.read(sent);
        if (held.isEmpty()) {
            return bearer == null ? Optional.empty() : byToken(bearer, now);
        }
        return held.stream().flatMap(one -> byCookie(one, now).stream()).findFirst();
    }

    /** Whether the caller sent anything that could sign it in. */
    public boolean hasCredential(Caller caller) {
        return Credential.of(caller)
                .filter(credential -> !(credential instanceof Credential.InCookies(Cookies sent, var bearer))
                        || bearer != null
                        || !cookies.read(sent).isEmpty())
                .isPresent();
    }

    private Optional<SignedInCaller> byCookie(SessionCookies.Content cookie, Instant now) {
        return byToken(cookie.token(), now)
                .map(one -> new SignedInCaller(
                        one.session(), one.identity(), one.token(), !isUpToDate(cookie, one.session())));
    }

    private static boolean isUpToDate(SessionCookies.Content cookie, StoredSession session) {
        Instant end = Instant.ofEpochSecond(session.expiresAt().getEpochSecond());
        return cookie.current() && !cookie.expiresAt().isBefore(end);
    }

    private Optional<SignedInCaller> byToken(String token, Instant now) {
        List<String> hashes = tokens.hashesOf(token);
        return tokens.find(hashes)
                .filter(one ->
                        !limits.isOver(one.session(), now) && one.identity().isActive())
                .map(one -> limits.isToBeNoted(one.session(), now) ? tokens.seen(one, now) : one)
                .map(one -> new SignedInCaller(
                        tokens.moved(one.session(), hashes.getFirst()), one.identity(), token, false));
    }

    /** The session with this token, whatever became of it. */
    public Optional<StoredSession> withToken(String token) {
        return tokens.find(tokens.hashesOf(token)).map(SignedIn::session);
    }

    /** The secret in a session's sign-out address: always the same for one session, until keys rotate. */
    public String logoutToken(StoredSession session) {
        return logoutToken(hash.hash(LOGOUT, session.id().toString()));
    }

    /** Whether this is the secret in a session's sign-out address, of any key. */
    public boolean isLogoutToken(StoredSession session, String token) {
        return SameSecret.isAmong(
                token,
                hash.hashes(LOGOUT, session.id().toString()).stream()
                        .map(Sessions::logoutToken)
                        .toList());
    }

    private static String logoutToken(String material) {
        var letters = new StringBuilder("ory_lo_");
        material.chars().filter(Character::isLetterOrDigit).limit(LOGOUT_LENGTH).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    /** A new session, proven by one method. */
    public Proven start(IdentityProfile identity, AuthenticationMethod proof, Caller caller, Instant now) {
        String token = fresh.next();
        AssuranceLevel level = assurance.level(List.of(proof));
        var session = new StoredSession(
                new SessionId(secrets.uuid()),
                identity.id(),
                tokens.hashOf(token),
                true,
                level,
                List.of(proof),
                List.of(ShownSessions.device(secrets.uuid(), caller)),
                now,
                now,
                limits.end(level, now),
                now,
                now,
                0);
        return new Proven(session, token, true);
    }

    /** A session that goes on after one more proof: same id, its time renewed. */
    public Proven renew(SignedInCaller current, AuthenticationMethod proof, Instant now) {
        StoredSession session = current.session();
        List<AuthenticationMethod> methods = joined(session, proof);
        String token = fresh.after(current.token());
        AssuranceLevel level = assurance.level(methods);
        var renewed = new StoredSession(
                session.id(),
                session.identity(),
                tokens.hashOf(token),
                true,
                level,
                methods,
                session.devices(),
                session.issuedAt(),
                now,
                limits.end(level, now),
                session.createdAt(),
                now,
                session.version());
        return new Proven(renewed, token, false);
    }

    /** The same session, by which something else was proven at the same time. */
    public Proven also(Proven proven, AuthenticationMethod proof) {
        StoredSession session = proven.session();
        return new Proven(session.withMethods(joined(session, proof)), proven.token(), proven.isNew());
    }

    /** A provider vouches for somebody once; the last time counts. */
    private static List<AuthenticationMethod> joined(StoredSession session, AuthenticationMethod proof) {
        var methods = new ArrayList<>(session.methods());
        methods.removeIf(one -> one.isOfSameProvider(proof));
        methods.add(proof);
        return methods;
    }

    /**
     * Keep a session, and end those that began first where its account would have more than are allowed. The account is held by
     * whoever starts a session, so that of those that start at once each sees the others.
     *
     * @return how many ended
     * @throws dev.portcullis.ports.failure.StaleVersion if a session that was to go on ended meanwhile, or went on otherwise
     */
    public long keep(Stores stores, Proven proven) {
        if (!proven.isNew()) {
            stores.sessions().update(proven.session());
            return 0;
        }
        stores.sessions().insert(proven.session());
        return settings.atOnce() > 0 ? endOldest(stores.sessions(), proven.session()) : 0;
    }

    private long endOldest(SessionStore kept, StoredSession newest) {
        return kept
                .listOthers(newest.identity(), newest.id(), newest.issuedAt(), settings.atOnce() - 1L, MOST_ENDED)
                .stream()
                .filter(one -> kept.revoke(newest.identity(), one.id()))
                .count();
    }

    public static AuthenticationMethod firstFactor(CredentialType method, Instant now) {
        return new AuthenticationMethod(method, AssuranceLevel.AAL1, now);
    }

    public Cookie cookie(Proven proven, Instant now) {
        return cookies.issue(proven.token(), proven.session().expiresAt(), now);
    }

    /** The cookies of a browser that somebody signs in with: the session, and that this person was here. */
    public List<Cookie> cookies(Proven proven, Caller caller, Instant now) {
        var all = new ArrayList<Cookie>();
        all.add(cookie(proven, now));
        all.addAll(devices.remember(proven.session().identity(), caller, now));
        return all;
    }

    public Cookie cookie(SignedInCaller current, Instant now) {
        return cookies.issue(current.token(), current.session().expiresAt(), now);
    }

    public Cookie cookieRemoval() {
        return cookies.removal();
    }

    /** @see Assurance#owesBeforeSettings */
    public boolean owesBeforeSettings(StoredSession session, IdentityProfile identity) {
        return assurance.owesBeforeSettings(session, identity);
    }

    /** Whether it is told who somebody is only after a second factor. @see Assurance#owesSecondFactor */
    public boolean owesSecondFactor(StoredSession session, IdentityProfile identity) {
        return settings.whoamiRequiresHighestLevel() && assurance.owesSecondFactor(session, identity);
    }

    /** How sessions are shown. */
    public ShownSessions shown() {
        return shown;
    }

    /** How long an answer about this session may be cached; empty where that is switched off. */
    Optional<Duration> cacheableFor(StoredSession session, Instant now) {
        Duration limit = settings.cacheableFor();
        if (limit == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, session.expiresAt());
        return Optional.of(limit.isZero() || left.compareTo(limit) < 0 ? left : limit);
    }

    boolean isCacheable() {
        return settings.cacheableFor() != null;
    }
}
