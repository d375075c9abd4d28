package dev.portcullis.boundary;

import dev.portcullis.boundary.answer.AnswerWriter;
import dev.portcullis.boundary.courier.InboxResource;
import dev.portcullis.boundary.error.ErrorResource;
import dev.portcullis.boundary.exchange.Tools;
import dev.portcullis.boundary.federation.FedcmResource;
import dev.portcullis.boundary.federation.ProviderCallbackResource;
import dev.portcullis.boundary.federation.TokenExchangeResource;
import dev.portcullis.boundary.health.HealthResource;
import dev.portcullis.boundary.login.LoginResource;
import dev.portcullis.boundary.logout.LogoutResource;
import dev.portcullis.boundary.openapi.OpenApiResource;
import dev.portcullis.boundary.recovery.RecoveryResource;
import dev.portcullis.boundary.registration.RegistrationResource;
import dev.portcullis.boundary.route.Route;
import dev.portcullis.boundary.route.Router;
import dev.portcullis.boundary.schema.SchemaResource;
import dev.portcullis.boundary.serve.Readiness;
import dev.portcullis.boundary.serve.ServeSettings;
import dev.portcullis.boundary.session.SessionResource;
import dev.portcullis.boundary.settings.ChangePasswordResource;
import dev.portcullis.boundary.settings.SettingsResource;
import dev.portcullis.boundary.submission.SubmissionReader;
import dev.portcullis.boundary.throttle.ClientThrottle;
import dev.portcullis.boundary.verification.VerificationResource;
import dev.portcullis.boundary.webauthn.WebAuthnResource;
import dev.portcullis.json.ContractJson;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.ports.failure.Repetitions;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how the public API is offered. Each method changes this builder. */
public final class PublicApiBuilder {
    private final FrontendApi frontend;
    private final EngineSide engine;
    private final ContractJson json = ContractJson.create();
    private Readiness readiness = Map::of;
    private ServeSettings settings = ServeSettings.NONE;
    private @Nullable Inbox inbox;
    private @Nullable ProviderCallbackApi callbacks;
    private boolean fedcm;
    private @Nullable String address;
    private Place place = Place.ROOT;
    private LongSupplier clock = System::nanoTime;

    PublicApiBuilder(FrontendApi frontend, EngineSide engine) {
        this.frontend = Objects.requireNonNull(frontend, "frontend");
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /**
     * Stand below a path, so that the operations are at {@code /auth/self-service/…}; the configuration's {@code
     * serve.public.base_url} must end with it, as browsers see it.
     *
     * @param path begins with a slash and ends with none, as {@code /auth}; empty for the root
     * @throws IllegalArgumentException if it is no such path
     */
    public PublicApiBuilder below(String path) {
        place = new Place(path, place.whole());
        return this;
    }

    /** Answer every path: what is none of ours is not found, as the contract says it. Otherwise it is somebody else's. */
    public PublicApiBuilder asWholeSite() {
        place = new Place(place.prefix(), true);
        return this;
    }

    /** @param readiness whether requests can be served */
    public PublicApiBuilder readiness(Readiness readiness) {
        this.readiness = Objects.requireNonNull(readiness, "readiness");
        return this;
    }

    /** @param settings proxies, other origins, limits */
    public PublicApiBuilder settings(ServeSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /** @param inbox messages to show at {@code /dev/mail} to people on this machine; without it nobody is shown any */
    public PublicApiBuilder inbox(Inbox inbox) {
        this.inbox = Objects.requireNonNull(inbox, "inbox");
        return this;
    }

    /** @param callbacks takes browsers back that come from providers; without it there is no way back */
    public PublicApiBuilder providerCallbacks(ProviderCallbackApi callbacks) {
        this.callbacks = Objects.requireNonNull(callbacks, "callbacks");
        return this;
    }

    /** Let browsers ask providers in a dialogue of their own; without it the two operations for that are not found. */
    public PublicApiBuilder fedcm() {
        fedcm = true;
        return this;
    }

    /**
     * @param address where browsers see the operations, for their description and for what is posted on the way back from
     *     providers; without it, the path that they stand below
     */
    public PublicApiBuilder publicAddress(String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return this;
    }

    /** @param clock in nanoseconds of any origin: for tests of what clients may do in how much time */
    public PublicApiBuilder clock(LongSupplier clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    public PublicApi build() {
        var throttle = new ClientThrottle(settings.throttle(), settings.callers(), clock);
        return new PublicApi(tools(), new Router(routes()), settings, place, inbox != null, throttle);
    }

    private Tools tools() {
        return new Tools(
                new AnswerWriter(json),
                new SubmissionReader(json),
                engine.rehearsal(),
                engine.csrfProtection(),
                settings.callers(),
                new Repetitions(InstantSource.system()));
    }

    /** Of the whole site alone: elsewhere the address is the application's own. */
    private ChangePasswordResource changePassword() {
        return new ChangePasswordResource(Objects.requireNonNullElse(address, place.prefix()));
    }

    List<Route> routes() {
        return Stream.of(
                        new LoginResource(frontend).routes(),
                        new RegistrationResource(frontend).routes(),
                        new SettingsResource(frontend).routes(),
                        new RecoveryResource(frontend).routes(),
                        new VerificationResource(frontend).routes(),
                        place.whole() ? changePassword().routes() : List.<Route>of(),
                        new LogoutResource(frontend).routes(),
                        new ErrorResource(frontend).routes(),
                        callbacks == null
                                ? List.<Route>of()
                                : new ProviderCallbackResource(callbacks, address).routes(),
                        fedcm ? new FedcmResource(frontend).routes() : FedcmResource.absent(),
                        new TokenExchangeResource(frontend, json).routes(),
                        new SessionResource(frontend).routes(),
                        new WebAuthnResource(frontend).routes(),
                        new SchemaResource(engine.schemas(), place.prefix()).routes(),
                        new HealthResource(readiness).routes(),
                        new OpenApiResource(json, Objects.requireNonNullElse(address, place.prefix())).routes(),
                        new InboxResource(inbox == null ? new NoInbox() : inbox).routes())
                .flatMap(List::stream)
                .toList();
    }
}
