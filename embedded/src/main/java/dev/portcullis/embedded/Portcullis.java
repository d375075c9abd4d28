package dev.portcullis.embedded;

import dev.portcullis.boundary.PublicApiBuilder;
import dev.portcullis.boundary.PublicApiSource;
import dev.portcullis.breach.OfflineCommonPasswords;
import dev.portcullis.crypto.secret.AesSecretBox;
import dev.portcullis.crypto.secret.HmacKeyedHash;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.domain.Engine;
import dev.portcullis.domain.message.Wording;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.ConfigurationSource;
import dev.portcullis.embedded.courier.CourierWorker;
import dev.portcullis.embedded.courier.HookChannel;
import dev.portcullis.embedded.courier.MessageDispatcher;
import dev.portcullis.embedded.courier.OutboxQueue;
import dev.portcullis.embedded.courier.OutboxWorkers;
import dev.portcullis.embedded.courier.WakingUnitOfWork;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.embedded.event.CompositeEventSink;
import dev.portcullis.embedded.event.EventLog;
import dev.portcullis.embedded.event.OutageLog;
import dev.portcullis.embedded.federation.ConfiguredProviders;
import dev.portcullis.embedded.housekeeping.ExpiredDataCleanup;
import dev.portcullis.embedded.housekeeping.FormRewriting;
import dev.portcullis.embedded.housekeeping.Housekeeping;
import dev.portcullis.embedded.location.Locations;
import dev.portcullis.embedded.location.MapperPrograms;
import dev.portcullis.embedded.oauth2.WatchedLoginChallenges;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.token.TokenTemplates;
import dev.portcullis.jose.JoseTokenSignatures;
import dev.portcullis.json.ContractJson;
import dev.portcullis.jsonnet.JsonnetCompiler;
import dev.portcullis.jsonschema.JsonSchemaCompiler;
import dev.portcullis.jsonschema.format.NumberingPlans;
import dev.portcullis.oauth2.AdminLoginChallenges;
import dev.portcullis.openid.OpenIdProviders;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.CsrfProtection;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.oauth2.LoginChallengeServer;
import dev.portcullis.ports.schema.IdentitySchemas;
import dev.portcullis.ports.store.Rehearsal;
import dev.portcullis.qr.PngQrCodes;
import dev.portcullis.webauthn.KnownAuthenticators;
import dev.portcullis.webauthn.WebAuthn4jVerifier;
import dev.portcullis.webhook.WebHookClient;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Self-service identity in this program: configuration in, {@link FrontendApi} out. Safe for use by many threads; close it
 * when the program ends.
 *
 * <pre>{@code
 * try (Portcullis portcullis = Portcullis.inMemory()) {
 *     portcullis.frontend().createNativeLoginFlow(…);
 * }
 * }</pre>
 */
public final class Portcullis implements AutoCloseable, PublicApiSource {
    private static final Logger LOG = System.getLogger(Portcullis.class.getName());
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private static final UUID NOWHERE = new UUID(0, 0);

    private final Configuration configuration;
    private final Connections connections;
    private final CourierWorker courier;
    private final CourierWorker hookCalls;
    private final Engine engine;
    private final Housekeeping housekeeping;
    private final Stage stage = new Stage();

    private Portcullis(Configuration configuration, Connections connections, ContractJson json, OwnParts own) {
        InstantSource clock = toTheMicrosecond(own.clock());
        this.configuration = configuration;
        this.connections = connections;
        var random = new RandomSecretSource();
        var box = new AesSecretBox(configuration.secrets().cookie(), random);
        var atRest = new AesSecretBox(configuration.secrets().atRest(), random);
        var text = new ContractJsonText(json);
        var events = new CompositeEventSink(List.of(new EventLog(), own.events()));
        var rendering = new MessageDispatcher.Rendering(
                atRest, text, configuration.courier().templates());
        var workers = new OutboxWorkers(connections.work(), events, clock);
        courier =
                workers.courier(configuration.courier(), connections.channels().byName(), rendering);
        var compiler = new JsonnetCompiler();
        var webHooks = new WebHookClient(
                connections.outbound(), compiler, json, clock, random::uuid, configuration.hookRules());
        var places = new Locations(configuration.callable());
        var mappers = new MapperPrograms(compiler, places);
        var outages = new OutageLog(clock);
        var protocols = new OpenIdProviders(connections.outbound(), new JoseTokenSignatures(), text, clock);
        engine = new Engine(
                configuration.engine(),
                new Engine.Ports(
                        stage.over(new WakingUnitOfWork(connections.work(), this::wake)),
                        PasswordHashing.of(configuration, random, own),
                        new OfflineCommonPasswords(),
                        connections.breaches(),
                        new JsonSchemaCompiler(),
                        new NumberingPlans(),
                        random,
                        new HmacKeyedHash(configuration.secrets().standard()),
                        box,
                        atRest,
                        new PngQrCodes(),
                        text,
                        clock,
                        stage.over(webHooks),
                        stage.over(events),
                        new TokenTemplates(mappers, places, json, clock, outages).make(configuration.tokens()),
                        challenges(configuration, connections, text)
                                .map(server -> new WatchedLoginChallenges(server, outages)),
                        Wording.of(configuration.pages().messages()),
                        new WebAuthn4jVerifier(),
                        new KnownAuthenticators(),
                        Optional.ofNullable(own.captcha()),
                        new ConfiguredProviders(mappers, protocols, outages).make(configuration.providers())));
        var calls = new MessageDispatcher.Rendering(atRest, text, HookChannel::asTold);
        hookCalls = workers.hookCalls(
                configuration.hookCalls(), new HookChannel(engine.hookTargets()::find, webHooks), calls);
        var cleanup = new ExpiredDataCleanup(
                connections.work(),
                configuration.cleanup(),
                configuration.courier().window());
        housekeeping =
                Housekeeping.start(cleanup, clock, configuration.cleanup().pause());
        new FormRewriting(engine.olderForms()).run();
        courier.start();
        hookCalls.start();
    }

    /** Something was kept that leaves by itself. */
    private void wake(OutboxQueue queue) {
        switch (queue) {
            case MESSAGES -> courier.wake();
            case HOOK_CALLS -> hookCalls.wake();
        }
    }

    private static Optional<LoginChallengeServer> challenges(
            Configuration configuration, Connections connections, ContractJsonText text) {
        return configuration
                .oauth2()
                .map(server -> new AdminLoginChallenges(connections.outbound(), text, server.url(), server.headers()));
    }

    /** Load what a start by this configuration needs beside its database: takes a while, and can be done beside other work. */
    public static void prepare(Configuration configuration) {
        OpenStore.prepare(configuration.database());
    }

    /** As {@link #start(Configuration, EventSink)}, with nobody else taking note of events. */
    public static Portcullis start(Configuration configuration) {
        return start(configuration, event -> {});
    }

    /**
     * Open the database and put everything together. Warnings of the configuration go to the log.
     *
     * @param observer takes note of every event, for instance to count it; must be quick
     * @throws BadConfiguration if the database cannot be used, or a schema is none
     */
    public static Portcullis start(Configuration configuration, EventSink observer) {
        return start(configuration, observer, Clock.systemUTC());
    }

    /**
     * As {@link #start(Configuration, EventSink)}, by a clock of the caller's: for tests, which cannot wait until something
     * expires. What waits by itself, as for the next batch of the courier, waits by the system's time.
     *
     * @param clock the time that all moments are taken from, cut to the microsecond
     */
    public static Portcullis start(Configuration configuration, EventSink observer, InstantSource clock) {
        return start(configuration, OwnParts.NONE.with(observer).with(clock));
    }

    static Portcullis start(Configuration configuration, OwnParts own) {
        own.stillTrue(configuration.warnings()).forEach(Portcullis::warn);
        var json = ContractJson.create();
        var connections = Connections.open(configuration, own, json);
        try {
            new SharedSecrets(connections.store().marks())
                    .warnings(configuration.secrets())
                    .forEach(Portcullis::warn);
            return new Portcullis(configuration, connections, json, own);
        } catch (IllegalArgumentException e) {
            connections.close();
            throw new BadConfiguration(new Problem("configuration", String.valueOf(e.getMessage())));
        }
    }

    private static void warn(String line) {
        LOG.log(Level.WARNING, line);
    }

    // As stores keep moments.
    private static InstantSource toTheMicrosecond(InstantSource clock) {
        return Clock.tick(clock.withZone(ZoneOffset.UTC), MICROSECOND);
    }

    /** Say piece by piece what it shall be: {@code Portcullis.with().sqlite(Path.of("/srv/club/people.sqlite")).start()}. */
    public static PortcullisBuilder with() {
        return new PortcullisBuilder();
    }

    /** Everything in memory, for trials and tests: nothing is read, nothing is kept. */
    public static Portcullis inMemory() {
        return inMemory(Clock.systemUTC());
    }

    /** As {@link #inMemory()}, by a clock that a test sets. */
    public static Portcullis inMemory(InstantSource clock) {
        return start(ConfigurationSource.empty().with("dsn", "memory").read(), event -> {}, clock);
    }

    /** As a file says, in YAML or JSON. @throws BadConfiguration with everything that is wrong in it */
    public static Portcullis withFile(Path file) {
        return start(ConfigurationSource.empty().withFiles(List.of(file)).read());
    }

    /** The whole public interface. */
    public FrontendApi frontend() {
        return engine.frontend();
    }

    /** What keeps other sites from acting in a person's browser; for those who offer the interface over HTTP. */
    public CsrfProtection csrfProtection() {
        return engine.csrfProtection();
    }

    /** What answers without doing; for those who offer the interface over HTTP, where HEAD asks that. */
    public Rehearsal rehearsal() {
        return stage;
    }

    /** Takes browsers back that come from providers; for those who offer the interface over HTTP. */
    public ProviderCallbackApi providerCallbacks() {
        return engine.providerCallbacks();
    }

    /** Whether browsers can ask providers in a dialogue of their own; for those who offer the interface over HTTP. */
    public boolean offersFedcm() {
        return engine.offersFedcm();
    }

    /** The identity schemas, to draw forms from. */
    public IdentitySchemas schemas() {
        return engine.schemas();
    }

    /** Where mails and text messages end for which nothing is configured that carries them; empty when none do. */
    public Optional<Inbox> inbox() {
        return connections.channels().usedInbox();
    }

    /** The inbox, where people of this machine alone reach the service; empty otherwise, for nobody else may read mail of others. */
    public Optional<Inbox> inboxForThisMachine() {
        return configuration.serve().isForThisMachine() ? inbox() : Optional.empty();
    }

    /**
     * The public interface over HTTP, for any server: {@code portcullis.publicApi().below("/auth").build()}.
     *
     * @throws BadConfiguration if a proxy is named that cannot be one
     */
    @Override
    public PublicApiBuilder publicApi() {
        return new PublicSide(this).builder();
    }

    /** Let a password that became known to others sign nobody in any more. @return whether there is one */
    public boolean markPasswordAsKnown(IdentityId account) {
        return engine.compromisedPasswords().mark(account);
    }

    public Configuration configuration() {
        return configuration;
    }

    /** What keeps this from working now, in words for an operator; empty when all is well. */
    public List<String> ready() {
        var problems = new ArrayList<String>();
        if (!courier.isAlive())
            problems.add("the courier has ended, so that no message leaves; start the program again");
        if (!hookCalls.isAlive()) {
            problems.add("what calls web hooks has ended, so that nobody is told; start the program again");
        }
        if (!housekeeping.isAlive()) {
            problems.add("housekeeping has ended, so that what is over stays; start the program again");
        }
        if (!isAnswered()) problems.add("the database gives no answer");
        return List.copyOf(problems);
    }

    /** What works less well than it should, though requests are served, in words for an operator; empty when all is well. */
    public List<String> impairments() {
        return connections.isBreachLookupAnswering() ? List.of() : List.of("the breach look-up gives no answer");
    }

    private boolean isAnswered() {
        try {
            connections.work().read(stores -> stores.errors().find(NOWHERE));
            return true;
        } catch (Unavailable e) {
            return false;
        }
    }

    /** Stop the courier, once it carried the message under way, and housekeeping; then give the database back. */
    @Override
    public void close() {
        courier.close();
        housekeeping.close();
        hookCalls.close();
        connections.close();
    }
}
