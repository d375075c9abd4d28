package dev.portcullis.webhook;

import dev.portcullis.json.ContractJson;
import dev.portcullis.json.UnreadableJson;
import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.failure.Repetitions;
import dev.portcullis.ports.hook.HookOccasion;
import dev.portcullis.ports.hook.WebHookAnswer;
import dev.portcullis.ports.hook.WebHookCaller;
import dev.portcullis.ports.hook.WebHookDelivery;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.mapping.DataMapperCompiler;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Calls web hooks over HTTP: what they are sent is made by templates in Jsonnet. Source: docs/contract/web-hooks.md. */
public final class WebHookClient implements WebHookCaller, WebHookDelivery {
    private static final Logger LOG = System.getLogger(WebHookClient.class.getName());
    private static final int CLIENT_ERROR = 400;
    private static final int GONE_QUIET = 408;
    private static final int TOO_EARLY = 425;

    private final HookContext contexts;
    private final CallMaker calls;
    private final Redirects wire;
    private final Attempts attempts;
    private final ContractJson json;
    private final Repetitions warnings;

    /** @param ids names runs and attempts */
    public WebHookClient(
            OutboundClient client,
            DataMapperCompiler templates,
            ContractJson json,
            InstantSource clock,
            Supplier<UUID> ids,
            HookRules rules) {
        this.contexts = new HookContext(json, rules.headers());
        this.calls = new CallMaker(
                new HookBodies(new Templates(client, templates, clock), json), rules.signatures(), clock, ids);
        this.wire = new Redirects(client);
        this.attempts = new Attempts(wire, clock, Attempts.Pause.SLEEP);
        this.json = json;
        this.warnings = new Repetitions(clock);
    }

    private WebHookClient(WebHookClient other, Attempts attempts) {
        this.contexts = other.contexts;
        this.calls = other.calls;
        this.wire = other.wire;
        this.attempts = attempts;
        this.json = other.json;
        this.warnings = other.warnings;
    }

    /** The same, for tests, which cannot wait. */
    WebHookClient pausing(Attempts.Pause pause, InstantSource clock) {
        return new WebHookClient(this, new Attempts(wire, clock, pause));
    }

    @Override
    public WebHookAnswer call(WebHookTarget target, HookOccasion occasion) {
        WebHookAnswer answer = answered(target, occasion);
        if (answer instanceof WebHookAnswer.Failed(String why)) {
            warnings.said("the web hook " + name(target) + " failed: " + why)
                    .ifPresent(line -> LOG.log(Level.WARNING, "{0}", line));
        }
        return answer;
    }

    /** What the operator knows it by; its address may hold secrets. */
    private static String name(WebHookTarget target) {
        return target.id() == null ? target.url().getHost() + target.url().getPath() : target.id();
    }

    private WebHookAnswer answered(WebHookTarget target, HookOccasion occasion) {
        UUID run = calls.run();
        try {
            return calls.request(target, run, describe(occasion))
                    .map(request -> attempts.run(request, one -> calls.attempt(one, target, run)))
                    .<WebHookAnswer>map(this::answer)
                    .orElseGet(WebHookAnswer.CalledOff::new);
        } catch (CallFailed failed) {
            return new WebHookAnswer.Failed(failed.reason());
        }
    }

    private WebHookAnswer answer(OutboundAnswer answer) {
        return new WebHookAnswer.Answered(answer.status(), parsed(answer.body()));
    }

    private Optional<Json> parsed(String body) {
        try {
            return Optional.of(json.parseText(body));
        } catch (UnreadableJson none) {
            return Optional.empty();
        }
    }

    @Override
    public JsonObject describe(HookOccasion occasion) {
        return contexts.of(occasion);
    }

    @Override
    public Delivery deliver(WebHookTarget target, UUID run, JsonObject told) {
        try {
            return calls.request(target, run, told)
                    .map(request -> delivered(wire.send(calls.attempt(request, target, run))))
                    .orElseGet(Delivery.Delivered::new);
        } catch (CallFailed failed) {
            return new Delivery.TryAgain(failed.reason());
        } catch (OutboundFailure failure) {
            return undelivered(failure);
        }
    }

    private static Delivery delivered(OutboundAnswer answer) {
        String reason = "it was answered " + answer.status();
        if (!Attempts.counts(answer) || answer.status() == GONE_QUIET || answer.status() == TOO_EARLY) {
            return new Delivery.TryAgain(reason, Attempts.asked(answer));
        }
        return answer.status() < CLIENT_ERROR ? new Delivery.Delivered() : new Delivery.Refused(reason);
    }

    private static Delivery undelivered(OutboundFailure failure) {
        String reason = failure.reason().name();
        return switch (failure.reason()) {
            case UNREACHABLE -> new Delivery.Unreachable(reason);
            case TIMED_OUT -> new Delivery.Silent(reason);
            case BUSY -> new Delivery.TryAgain(reason);
            case REFUSED, TOO_LARGE -> new Delivery.Refused(reason);
        };
    }
}
