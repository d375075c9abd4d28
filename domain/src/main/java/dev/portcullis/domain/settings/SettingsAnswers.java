package dev.portcullis.domain.settings;

import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.settings.SettingsStorage.Saving;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.domain.verification.Verifications;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.settings.SettingsFlow;
import java.util.ArrayList;
import java.util.List;

/** Answers somebody whose settings are kept. Source: docs/contract/settings.md, "Success". */
public final class SettingsAnswers {
    private final SettingsStart start;
    private final Sessions sessions;
    private final Verifications verifications;
    private final ReturnTo returnTo;

    public SettingsAnswers(SettingsStart start, Sessions sessions, Verifications verifications, ReturnTo returnTo) {
        this.start = start;
        this.sessions = sessions;
        this.verifications = verifications;
        this.returnTo = returnTo;
    }

    Answer<SettingsFlow> answer(OngoingSettings settings, Saving saving, String method, HookList hooks) {
        boolean shows = verifications.areShown(hooks);
        SettingsFlow flow = start.shown(saving.flows().done(), settings.caller());
        if (flow.type().isApi()) {
            return Answer.ok(flow.withContinueWith(forApp(settings, saving, shows)));
        }
        Cookie cookie = saving.lifted()
                .map(lifted -> sessions.cookie(lifted, settings.now()))
                .orElseGet(() -> sessions.cookie(settings.current(), settings.now()));
        String target = target(flow, method);
        if (settings.caller().isPage()) {
            return Answer.<SettingsFlow>redirect(Urls.toUri(target)).with(cookie);
        }
        var next = new ArrayList<ContinueWith>();
        if (shows) {
            next.addAll(saving.verification().forBrowser());
        }
        next.add(new ContinueWith.RedirectBrowserTo(target));
        return Answer.ok(flow.withContinueWith(next)).with(cookie);
    }

    /** An app is told its new token where the proof brought one. */
    private static List<ContinueWith> forApp(OngoingSettings settings, Saving saving, boolean shows) {
        var next = new ArrayList<ContinueWith>();
        if (shows) {
            next.addAll(saving.verification().forApp());
        }
        saving.lifted()
                .map(Sessions.Proven::token)
                .filter(token -> !token.equals(settings.current().token()))
                .ifPresent(token -> next.add(new ContinueWith.SetOrySessionToken(token)));
        return next;
    }

    /** Settings lead back to themselves where nothing else is said. */
    private String target(SettingsFlow flow, String method) {
        String configured = start.after().returnUrl(method);
        String own = Urls.withParameter(start.page(), "flow", flow.id().toString());
        return returnTo.of(flow, configured == null ? own : configured);
    }

    Verifications verifications() {
        return verifications;
    }

    /** The form as it was: nothing is saved before the address is proven. */
    Answer<SettingsFlow> waiting(OngoingSettings settings, Verifications.Started verification) {
        if (settings.caller().isPage()) {
            return Answer.redirect(303, Urls.toUri(verification.page().orElseThrow()));
        }
        SettingsFlow flow = start.shown(settings.stored(), settings.caller());
        return Answer.ok(
                flow.withContinueWith(flow.type().isApi() ? verification.forApp() : verification.forBrowser()));
    }
}
