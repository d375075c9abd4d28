package dev.portcullis.domain.recovery;

import dev.portcullis.domain.error.FrontendErrors;
import dev.portcullis.domain.flow.Completed;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.NewFlow;
import dev.portcullis.domain.hook.BuiltInHook;
import dev.portcullis.domain.hook.HookDecision;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.hook.KeptCalls;
import dev.portcullis.domain.recovery.RecoveryMachine.Proof;
import dev.portcullis.domain.session.Sessions;
import dev.portcullis.domain.settings.SettingsStart;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in again who proved that they read an address of the account, and leads on to the settings. That counts as a
 * first factor, and as no more. Source: docs/contract/recovery.md, "Success"; docs/security.md, C7.
 */
public final class RecoveryCompletion {
    private static final SessionId NO_SESSION = new SessionId(new UUID(0, 0));

    private final AfterRecovery after;
    private final ReclaimedAccounts reclaimed;
    private final SettingsStart next;
    private final Sessions sessions;
    private final FlowSupport support;
    private final Flows flows;

    public RecoveryCompletion(
            AfterRecovery after,
            ReclaimedAccounts reclaimed,
            SettingsStart next,
            Sessions sessions,
            FlowSupport support) {
        this.after = after;
        this.reclaimed = reclaimed;
        this.next = next;
        this.sessions = sessions;
        this.support = support;
        this.flows = support.flows();
    }

    /** What is to be kept, all of it or nothing. @param rotation the browser's new secret; null in apps */
    private record Recovered(
            StoredIdentity identity,
            StoredFlow<RecoveryFlow> flow,
            Sessions.Proven session,
            StoredFlow<SettingsFlow> settings,
            @Nullable CsrfRotation rotation) {
        List<Cookie> cookies() {
            return rotation == null ? List.of() : rotation.cookies();
        }
    }

    /** @param passed the flow as it is kept from now on */
    Completed<RecoveryFlow> complete(RecoveryAttempt attempt, Proof proof, StoredFlow<RecoveryFlow> passed) {
        StoredIdentity identity = proof.owner();
        if (!identity.profile().isActive()) {
            flows.update(passed);
            throw support.errors().inactive(identity.id());
        }
        HookList hooks = support.hooks().after(FlowKind.RECOVERY);
        if (hooks.isQuiet()) {
            return new Completed.Answered<>(signIn(attempt, proof, passed));
        }
        CsrfRotation owner = support.binding().rotate();
        StoredFlow<RecoveryFlow> used =
                support.work().write(stores -> Flows.update(stores, passed.with(passed.flow(), owned(passed, owner))));
        return switch (asked(attempt, used, hooks, proof, owner)) {
            case HookDecision.Refuse(var told, var why) -> new Completed.Refused<>(why);
            case HookDecision.GoOn on -> new Completed.Answered<>(signIn(attempt, proof, used));
        };
    }

    /** What is kept with a flow whose code or link is used up, whoever has to agree: a browser's flow passes to its new secret. */
    private static JsonObject owned(StoredFlow<RecoveryFlow> passed, CsrfRotation owner) {
        return passed.flow().type().isApi() ? passed.internal() : owner.into(passed.internal());
    }

    private HookEvent event(RecoveryAttempt attempt, RecoveryFlow used, StoredIdentity again) {
        var payload = support.hooks().payload(attempt.submission());
        return HookEvent.success(used, payload, again, attempt.caller(), attempt.now());
    }

    private HookDecision asked(
            RecoveryAttempt attempt, StoredFlow<RecoveryFlow> used, HookList hooks, Proof proof, CsrfRotation owner) {
        StoredIdentity again = reclaimed.of(proof.owner(), proof.secret(), attempt.now());
        HookEvent event = event(attempt, used.flow(), again);
        return support.hooks()
                .during(
                        FlowKind.RECOVERY,
                        used.flow(),
                        attempt.caller(),
                        owner.cookies(),
                        () -> hooks.inOrder(event, passed -> endOthers(passed, again)));
    }

    /** What a hook in front of one that refused did stays done. */
    private void endOthers(BuiltInHook hook, StoredIdentity identity) {
        if (hook == BuiltInHook.REVOKE_ACTIVE_SESSIONS) {
            support.work().write(stores -> stores.sessions().revokeOthers(identity.id(), NO_SESSION));
        }
    }

    private Answer<RecoveryFlow> signIn(RecoveryAttempt attempt, Proof proof, StoredFlow<RecoveryFlow> passed) {
        StoredIdentity identity = proof.owner();
        CredentialType method = byLink(passed) ? CredentialType.LINK_RECOVERY : CredentialType.CODE_RECOVERY;
        StoredIdentity again = reclaimed.of(identity, proof.secret(), attempt.now());
        Recovered recovered = recovered(attempt, again, passed, method);
        long ended = keep(attempt, identity, recovered);
        tell(EventNames.RECOVERY_SUCCEEDED, attempt, identity, method);
        if (ended > 0) {
            tell(EventNames.SESSIONS_REVOKED, attempt, identity, method);
        }
        return answer(attempt, recovered);
    }

    /** @return how many other sessions ended */
    private long keep(RecoveryAttempt attempt, StoredIdentity before, Recovered recovered) {
        StoredIdentity again = recovered.identity();
        KeptCalls begun = next.begins(
                recovered.settings().flow(),
                attempt.caller(),
                sessions.shown().proven(recovered.session(), again.profile(), attempt.caller(), attempt.now()));
        HookEvent event = event(attempt, recovered.flow().flow(), again);
        KeptCalls calls = support.hooks().calls(support.hooks().after(FlowKind.RECOVERY), event);
        return support.work().write(stores -> {
            calls.keep(stores);
            begun.keep(stores);
            reclaimed.keep(stores, before, again, attempt.now());
            return keep(stores, recovered);
        });
    }

    private void tell(String event, RecoveryAttempt attempt, StoredIdentity identity, CredentialType method) {
        support.events().accept(attempt.event(event, identity.id(), method.value()));
    }

    private static boolean byLink(StoredFlow<RecoveryFlow> flow) {
        return MethodName.LINK.equals(flow.flow().active());
    }

    private Recovered recovered(
            RecoveryAttempt attempt, StoredIdentity identity, StoredFlow<RecoveryFlow> passed, CredentialType method) {
        boolean app = passed.flow().type().isApi() && !byLink(passed);
        CsrfRotation rotation = app ? null : support.binding().rotate();
        var flow = rotation == null ? passed : passed.with(passed.flow(), rotation.into(passed.internal()));
        NewFlow opening = rotation == null
                ? flows.open(FlowType.API, next.lifespan(), attempt.caller())
                : flows.open(FlowType.BROWSER, next.lifespan(), rotation);
        var session = sessions.start(
                identity.profile(), Sessions.firstFactor(method, attempt.now()), attempt.caller(), attempt.now());
        return new Recovered(identity, flow, session, settings(attempt, identity, opening), rotation);
    }

    /** The settings lead where the recovery was to lead. */
    private StoredFlow<SettingsFlow> settings(RecoveryAttempt attempt, StoredIdentity identity, NewFlow opening) {
        String target = Optional.ofNullable(attempt.flow().returnTo())
                .filter(asked -> !asked.isEmpty())
                .orElse(after.settings().returnUrl());
        String submitted = attempt.caller().requestUrl();
        String requestUrl = target == null
                ? submitted
                : Urls.withParameter(Urls.withoutParameter(submitted, "return_to"), "return_to", target);
        var notice = support.messages().recovered(next.privilegedUntil(attempt.now()));
        var made = next.make(opening, requestUrl, target, identity, List.of(notice));
        return made.with(Flows.kept(made.flow()));
    }

    private boolean endsOthers() {
        return after.endsOthers() || support.hooks().after(FlowKind.RECOVERY).has(BuiltInHook.REVOKE_ACTIVE_SESSIONS);
    }

    /** @return how many other sessions ended */
    private long keep(Stores stores, Recovered recovered) {
        Flows.update(stores, recovered.flow());
        long oldest = sessions.keep(stores, recovered.session());
        stores.flows().insert(recovered.settings());
        return endsOthers() ? oldest + recovered.session().endOthers(stores) : oldest;
    }

    private Answer<RecoveryFlow> answer(RecoveryAttempt attempt, Recovered recovered) {
        String page = Urls.withParameter(
                next.page(), "flow", recovered.settings().flow().id().toString());
        var cookies = new ArrayList<>(recovered.cookies());
        if (recovered.rotation() != null) {
            cookies.addAll(sessions.cookies(recovered.session(), attempt.caller(), attempt.now()));
        }
        // A link answers with a redirect, whatever the client would rather have: so the contract has it.
        if (attempt.caller().isPage() || byLink(recovered.flow())) {
            return Answer.<RecoveryFlow>redirect(Urls.toUri(page)).withCookies(cookies);
        }
        if (!after.transitions()) {
            throw FrontendErrors.locationChange(page).withCookies(cookies);
        }
        return Answer.ok(shown(recovered, page)).withCookies(cookies);
    }

    private static RecoveryFlow shown(Recovered recovered, String page) {
        RecoveryFlow flow = recovered.flow().flow();
        var steps = new ArrayList<ContinueWith>();
        CsrfRotation rotation = recovered.rotation();
        if (rotation == null) {
            steps.add(new ContinueWith.SetOrySessionToken(recovered.session().token()));
        }
        steps.add(
                new ContinueWith.ShowSettingsUi(recovered.settings().flow().id().toString(), page));
        String token = rotation == null ? "" : rotation.csrfToken();
        var ui = Form.of(flow.ui()).fill("csrf_token", Json.of(token)).done();
        return flow.withUi(ui).withContinueWith(steps);
    }
}
