package dev.portcullis.webhook;

import dev.portcullis.json.ContractJson;
import dev.portcullis.json.UnreadableJson;
import dev.portcullis.ports.hook.HookOccasion;
import dev.portcullis.ports.hook.WebHookAnswer;
import dev.portcullis.ports.hook.WebHookCaller;
import dev.portcullis.ports.hook.WebHookTarget;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.mapping.DataMapperCompiler;
import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Calls web hooks over HTTP: what they are sent is made by templates in Jsonnet. What nobody waits for is called by a few threads
 * of its own; when too much waits there, the newest call is dropped and logged. Source: docs/contract/web-hooks.md.
 */
public final class WebHookClient implements WebHookCaller, AutoCloseable {
    private static final Logger LOG = System.getLogger(WebHookClient.class.getName());
    private static final int THREADS = 8;
    private static final int MOST_WAITING = 1000;
    private static final int IDLE_SECONDS = 30;

    private final HookContext contexts;
    private final HookBodies bodies;
    private final Attempts attempts;
    private final Supplier<UUID> ids;
    private final ContractJson json;
    private final ThreadPoolExecutor beside;

    /** @param headers the names of the request headers that templates are told of, in any case */
    public WebHookClient(
            OutboundClient client,
            DataMapperCompiler templates,
            ContractJson json,
            InstantSource clock,
            Supplier<UUID> ids,
            List<String> headers) {
        this(client, templates, json, clock, ids, headers, Attempts.Pause.SLEEP);
    }

    WebHookClient(
            OutboundClient client,
            DataMapperCompiler templates,
            ContractJson json,
            InstantSource clock,
            Supplier<UUID> ids,
            List<String> headers,
            Attempts.Pause pause) {
        this.ids = ids;
        this.contexts = new HookContext(json, headers);
        this.bodies = new HookBodies(new Templates(client, templates, clock), json);
        this.attempts = new Attempts(new Redirects(client), clock, ids, pause);
        this.json = json;
        this.beside = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), run -> {
                    var thread = new Thread(run, "portcullis-web-hooks");
                    thread.setDaemon(true);
                    return thread;
                });
        beside.allowCoreThreadTimeOut(true);
    }

    @Override
    public WebHookAnswer call(WebHookTarget target, HookOccasion occasion) {
        WebHookAnswer answer = answered(target, occasion);
        if (answer instanceof WebHookAnswer.Failed(String why)) {
            LOG.log(Level.WARNING, "the web hook {0} failed: {1}", name(target), why);
        }
        return answer;
    }

    /** What the operator knows it by; its address may hold secrets. */
    private static String name(WebHookTarget target) {
        return target.id() == null ? target.url().getHost() + target.url().getPath() : target.id();
    }

    private WebHookAnswer answered(WebHookTarget target, HookOccasion occasion) {
        try {
            return switch (bodies.of(target, contexts.of(occasion))) {
                case HookBodies.Body.CalledOff off -> new WebHookAnswer.CalledOff();
                case HookBodies.Body.Text(String text) ->
                    answer(attempts.run(HookRequests.of(target, text, ids.get())));
                case HookBodies.Body.None none -> answer(attempts.run(HookRequests.of(target, null, ids.get())));
            };
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
    public void tell(WebHookTarget target, HookOccasion occasion) {
        try {
            beside.execute(() -> call(target, occasion));
        } catch (RejectedExecutionException full) {
            LOG.log(Level.WARNING, "the web hook {0} was not called: too many calls wait", name(target));
        }
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}
