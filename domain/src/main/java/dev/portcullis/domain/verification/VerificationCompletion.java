package dev.portcullis.domain.verification;

import dev.portcullis.domain.configuration.AfterSettings;
import dev.portcullis.domain.flow.Completed;
import dev.portcullis.domain.flow.CsrfRotation;
import dev.portcullis.domain.flow.FlowSupport;
import dev.portcullis.domain.flow.Flows;
import dev.portcullis.domain.flow.MailedFlows;
import dev.portcullis.domain.hook.HookDecision;
import dev.portcullis.domain.hook.HookEvent;
import dev.portcullis.domain.hook.HookList;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.domain.method.Trace;
import dev.portcullis.domain.oauth2.PendingAcceptance;
import dev.portcullis.domain.oauth2.PendingAcceptance.Settled;
import dev.portcullis.domain.onetime.IssuedCode;
import dev.portcullis.domain.ui.Form;
import dev.portcullis.domain.url.Urls;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Cookie;
import dev.portcullis.ports.event.EventNames;
import dev.portcullis.ports.failure.StaleVersion;
import dev.portcullis.ports.flow.FlowKind;
import dev.portcullis.ports.flow.FlowState;
import dev.portcullis.ports.flow.StoredFlow;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.Stores;
import dev.portcullis.ports.ui.NodeGroup;
import dev.portcullis.ports.ui.UiContainer;
import dev.portcullis.ports.verification.VerificationFlow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Marks an address as verified once somebody proved that they read it. Source: docs/contract/verification.md, "Where it leads".
 */
public final class VerificationCompletion {
    private final AfterSettings after;
    private final MailedFlows<VerificationFlow> verifications;
    private final VerificationForms forms;
    private final FlowSupport support;
    private final PendingAcceptance acceptances;
    private final WaitingChanges changes;

    public VerificationCompletion(
            AfterSettings after,
            MailedFlows<VerificationFlow> verifications,
            PendingAcceptance acceptances,
            WaitingChanges changes,
            FlowSupport support) {
        this.after = after;
        this.verifications = verifications;
        this.forms = new VerificationForms(support);
        this.support = support;
        this.acceptances = acceptances;
        this.changes = changes;
    }

    /** The flow passes to the browser that proved it; native flows belong to none. */
    Completed<VerificationFlow> complete(VerificationAttempt attempt, FlowState state, Trace trace, IssuedCode secret) {
        VerificationFlow flow = attempt.flow();
        Optional<CsrfRotation> rotation = flow.type().isApi()
                ? Optional.empty()
                : Optional.of(support.binding().adopt(attempt.caller()));
        Optional<Settled> settled =
                acceptances.settle(attempt.stored().internal(), secret.identity(), attempt.caller(), attempt.now());
        var passed =
                verifications.next(attempt.stored(), state, trace, passed(attempt.stored(), settled, secret.via()));
        var told =
                settled.isEmpty() ? passed : passed.with(passed.flow(), PendingAcceptance.settled(passed.internal()));
        var next = rotation.map(owner -> told.with(told.flow(), owner.into(told.internal())))
                .orElse(told);
        HookList hooks = support.hooks().after(FlowKind.VERIFICATION);
        return switch (kept(attempt, next, hooks, secret)) {
            case WaitingChanges.Outcome.Refused(var why) -> new Completed.Refused<>(why);
            case WaitingChanges.Outcome.Made(StoredIdentity verified) -> {
                tell(attempt, secret);
                HookDecision decision = asked(attempt, hooks, event(attempt, next.flow(), verified));
                yield decision instanceof HookDecision.Refuse refusal
                        ? new Completed.Refused<>(refusal.why())
                        : new Completed.Answered<>(answer(attempt, next, rotation, settled));
            }
        };
    }

    /** The flow is done and the address verified, in one unit of work; and what waited for that is made. */
    private WaitingChanges.Outcome kept(
            VerificationAttempt attempt, StoredFlow<VerificationFlow> next, HookList hooks, IssuedCode secret) {
        BiConsumer<Stores, StoredIdentity> done = (stores, verified) -> {
            Flows.update(stores, next);
            support.hooks().calls(hooks, event(attempt, next.flow(), verified)).keep(stores);
        };
        return WaitingChange.in(attempt.stored().internal())
                .filter(change -> change.isProvenBy(secret))
                .map(change -> changes.make(change, attempt.caller(), done, attempt.now()))
                .orElseGet(() -> new WaitingChanges.Outcome.Made(support.work().write(stores -> {
                    StoredIdentity verified = markVerified(stores, secret, attempt.now());
                    done.accept(stores, verified);
                    return verified;
                })));
    }

    private void tell(VerificationAttempt attempt, IssuedCode secret) {
        support.events()
                .accept(attempt.event(
                        EventNames.VERIFICATION_SUCCEEDED,
                        secret.identity(),
                        String.valueOf(attempt.flow().active())));
    }

    private HookEvent event(VerificationAttempt attempt, VerificationFlow flow, StoredIdentity verified) {
        return HookEvent.success(
                flow, support.hooks().payload(attempt.submission()), verified, attempt.caller(), attempt.now());
    }

    private HookDecision asked(VerificationAttempt attempt, HookList hooks, HookEvent event) {
        return support.hooks()
                .during(
                        FlowKind.VERIFICATION,
                        event.flow(),
                        attempt.caller(),
                        List.of(support.binding().rotated()),
                        () -> hooks.inOrder(event, none -> {}));
    }

    private UiContainer passed(StoredFlow<VerificationFlow> stored, Optional<Settled> settled, Channel via) {
        VerificationFlow flow = stored.flow();
        String target = PendingAcceptance.start(stored.internal())
                .filter(start -> settled.isEmpty())
                .orElseGet(() -> support.returnTo().of(flow, after.returnUrl()));
        var group = new NodeGroup(String.valueOf(flow.active()));
        return new UiContainer(
                target,
                "GET",
                forms.passed(group, settled.map(Settled::next).orElse(target)),
                List.of(support.additions().verified(via, support.messages())));
    }

    /** @throws StaleVersion if the address was given up since the secret was found to be right */
    private static StoredIdentity markVerified(Stores stores, IssuedCode secret, Instant now) {
        StoredIdentity owner = stores.identities()
                .find(Objects.requireNonNull(secret.identity()))
                .filter(one -> VerifiableAddresses.find(one, secret.via(), secret.address())
                        .isPresent())
                .orElseThrow(() -> new StaleVersion("the address"));
        return stores.identities().update(VerifiableAddresses.verified(owner, secret.via(), secret.address(), now));
    }

    private Answer<VerificationFlow> answer(
            VerificationAttempt attempt,
            StoredFlow<VerificationFlow> next,
            Optional<CsrfRotation> rotation,
            Optional<Settled> settled) {
        var cookies = new ArrayList<Cookie>();
        rotation.map(CsrfRotation::cookies).ifPresent(cookies::addAll);
        settled.map(Settled::cookies).ifPresent(cookies::addAll);
        if (attempt.caller().isPage()) {
            return settled.map(done -> Answer.<VerificationFlow>redirect(303, Urls.toUri(done.next())))
                    .orElseGet(() -> verifications.toPage(next.flow().id()))
                    .withCookies(cookies);
        }
        VerificationFlow shown = verifications.shown(next, attempt.caller());
        VerificationFlow own = rotation.map(owner -> shown.withUi(Form.of(shown.ui())
                        .fill("csrf_token", Json.of(owner.csrfToken()))
                        .done()))
                .orElse(shown);
        VerificationFlow told = settled.isPresent() ? own.withTransientPayload(JsonObject.EMPTY) : own;
        return Answer.ok(told).withCookies(cookies);
    }
}
