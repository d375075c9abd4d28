package dev.portcullis.embedded.sabotage;

import static dev.portcullis.embedded.sabotage.On.on;
import static dev.portcullis.embedded.sabotage.Saboteur.who;
import static dev.portcullis.embedded.sabotage.Tampering.hasCookies;
import static dev.portcullis.embedded.sabotage.Tampering.isPage;
import static dev.portcullis.embedded.sabotage.Tampering.withoutBearer;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookies;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.logout.PerformNativeLogout;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.session.DeleteMySessionsCount;
import dev.portcullis.ports.session.DisableMyOtherSessions;
import dev.portcullis.ports.session.DisableMySession;
import dev.portcullis.ports.session.ListMySessions;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionPage;
import dev.portcullis.ports.session.ToSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those who break promises of {@link dev.portcullis.testkit.frontend.SessionApiContract}. */
final class SessionSaboteurs {
    private SessionSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                who(
                        "does not name the identity to a proxy",
                        on(ToSession.class)
                                .tells(answer -> new Answer<Object>(
                                        answer.status(), answer.value(), null, answer.cookies(), Map.of())),
                        "WH1"),
                who(
                        "does not know whose cookie it is",
                        on(ToSession.class)
                                .where(r -> hasCookies(r.caller()))
                                .gives(Session.class, session -> session.withIdentity(null)),
                        "WH2"),
                who(
                        "does not see a bearer's token",
                        on(ToSession.class).hears(r -> new ToSession(withoutBearer(r.caller()), r.tokenizeAs())),
                        "WH3"),
                who(
                        "passes a wrong token over for a bearer's",
                        on(ToSession.class)
                                .where(r -> r.caller().bearerToken() != null)
                                .hears(r -> new ToSession(r.caller().withSessionToken(null), r.tokenizeAs())),
                        "WH4"),
                who(
                        "passes a wrong token over for a cookie",
                        on(ToSession.class)
                                .where(r -> hasCookies(r.caller()))
                                .hears(r -> new ToSession(r.caller().withSessionToken(null), r.tokenizeAs())),
                        "WH15"),
                who(
                        "takes a page without a cookie for somebody",
                        on(ToSession.class).where(r -> isPage(r.caller())).pretends(),
                        "WH5"),
                who(
                        "lists the oldest first",
                        on(ListMySessions.class)
                                .gives(
                                        SessionPage.class,
                                        page -> new SessionPage(
                                                page.sessions().reversed(), page.total(), page.links())),
                        "WH6"),
                who(
                        "counts the sessions of a page alone",
                        on(ListMySessions.class)
                                .gives(
                                        SessionPage.class,
                                        page -> new SessionPage(
                                                page.sessions(), page.sessions().size(), page.links())),
                        "WH7",
                        "WH19"),
                who(
                        "does not say where the next page is",
                        on(ListMySessions.class)
                                .gives(
                                        SessionPage.class,
                                        page -> new SessionPage(page.sessions(), page.total(), Map.of())),
                        "WH7"),
                who("lists nobody's sessions", on(ListMySessions.class).forgives(401), "WH8"),
                who("lets nobody end a session", on(DisableMySession.class).forgives(401), "WH8"),
                who(
                        "lets nobody end all sessions",
                        on(DisableMyOtherSessions.class).forgives(401),
                        "WH8"),
                who(
                        "says that it ended a session, and did not",
                        on(DisableMySession.class)
                                .instead(
                                        (r, honestly) -> isListed(r, honestly) ? Answer.nothing() : honestly.answer(r)),
                        "WH9",
                        "WH16"),
                who(
                        "ends one's own session",
                        on(DisableMySession.class).where(r -> isId(r.id())).forgives(400),
                        "WH10"),
                who(
                        "knows only sessions that are listed",
                        on(DisableMySession.class)
                                .where(r -> isId(r.id()))
                                .instead((r, honestly) -> isListed(r, honestly) || isOwn(r, honestly)
                                        ? honestly.answer(r)
                                        : Answer.ok("nothing ended")),
                        "WH11",
                        "WH13"),
                who(
                        "takes anything for an id",
                        on(DisableMySession.class).where(r -> !isId(r.id())).pretends(),
                        "WH12"),
                who("ends sessions of anybody", endsAnybodys(), "WH13"),
                who(
                        "miscounts the sessions that it ended",
                        on(DisableMyOtherSessions.class)
                                .gives(
                                        DeleteMySessionsCount.class,
                                        done -> new DeleteMySessionsCount(done.count() * 2)),
                        "WH14"),
                who(
                        "counts a session that was not there",
                        on(DisableMyOtherSessions.class)
                                .gives(
                                        DeleteMySessionsCount.class,
                                        done -> new DeleteMySessionsCount(Math.max(1, done.count()))),
                        "WH21"),
                who(
                        "lists by token alone",
                        on(ListMySessions.class)
                                .where(r -> hasCookies(r.caller()))
                                .refuses(401),
                        "WH16"),
                who("lists sessions of somebody else", listsAnybodys(), "WH9", "WH17", "WH18"),
                who(
                        "knows one page of sessions",
                        on(ListMySessions.class)
                                .where(r -> r.page() != null)
                                .hears(r -> new ListMySessions(r.caller(), r.perPage(), null, null, null)),
                        "WH18"),
                who(
                        "makes its pages as long as it likes",
                        on(ListMySessions.class)
                                .where(r -> r.pageSize() != null)
                                .hears(r -> new ListMySessions(r.caller())),
                        "WH19"),
                who("believes a token for ever", believesForEver(), "WH22", "WH24"),
                who("believes a cookie for ever", believesCookiesForEver(), "WH23"),
                who("tells people as they were when it asked first", tellsWhoTheyWere(), "WH24"),
                who(
                        "does not know the device of a session",
                        on(ToSession.class).gives(Session.class, Tampering::withoutDevices),
                        "WH20"));
    }

    private static boolean isId(String text) {
        return FlowId.parse(text).isPresent();
    }

    private static boolean isListed(DisableMySession request, Interposed.Honestly honestly) {
        var page = (SessionPage)
                honestly.answer(new ListMySessions(request.caller())).require();
        return page.sessions().stream()
                .anyMatch(session -> session.id().toString().equals(request.id()));
    }

    private static boolean isOwn(DisableMySession request, Interposed.Honestly honestly) {
        var own = (Session) honestly.answer(new ToSession(request.caller())).require();
        return own.id().toString().equals(request.id());
    }

    private static Interposed believesForEver() {
        var seen = new HashMap<String, Answer<?>>();
        return on(ToSession.class)
                .where(r -> r.caller().sessionToken() != null)
                .instead((asked, honestly) -> seen.computeIfAbsent(
                        String.valueOf(asked.caller().sessionToken()), token -> honestly.answer(asked)));
    }

    private static Interposed believesCookiesForEver() {
        var seen = new HashMap<Cookies, Answer<?>>();
        return on(ToSession.class)
                .where(r -> hasCookies(r.caller()) && r.caller().sessionToken() == null)
                .instead((asked, honestly) ->
                        seen.computeIfAbsent(asked.caller().cookies(), cookies -> honestly.answer(asked)));
    }

    /** Asks each time whether the session counts, but not who its person is by now. */
    private static Interposed tellsWhoTheyWere() {
        var seen = new HashMap<Caller, Answer<?>>();
        return on(ToSession.class).instead((asked, honestly) -> {
            var now = honestly.answer(asked);
            return seen.computeIfAbsent(asked.caller(), caller -> now);
        });
    }

    private static Interposed endsAnybodys() {
        var tokens = new HashMap<String, String>();
        return (operation, request, honestly) -> {
            if (request instanceof DisableMySession asked && isAnothers(tokens.get(asked.id()), asked.caller())) {
                String token = tokens.get(asked.id());
                return honestly.answer(PerformNativeLogout.of(token, Caller.nativeApp()));
            }
            var answer = honestly.answer(request);
            if (answer.value() instanceof Session session && request instanceof ToSession asked) {
                tokens.put(
                        session.id().toString(), String.valueOf(asked.caller().sessionToken()));
            }
            return answer;
        };
    }

    private static boolean isAnothers(@Nullable String token, Caller caller) {
        return token != null && !token.equals(caller.sessionToken());
    }

    private static Interposed listsAnybodys() {
        var anybodys = new ArrayList<Session>();
        var listing = on(ListMySessions.class)
                .gives(
                        SessionPage.class,
                        page -> page.sessions().isEmpty()
                                ? new SessionPage(anybodys, page.total(), page.links())
                                : page);
        return (operation, request, honestly) -> {
            var answer = listing.answer(operation, request, honestly);
            if (answer.value() instanceof SuccessfulNativeRegistration done) anybodys.add(done.session());
            return answer;
        };
    }
}
