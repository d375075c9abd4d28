package dev.portcullis.server;

import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.PublicApi;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.domain.message.Wording;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.PagesSettings;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.pages.Brand;
import dev.portcullis.pages.BrandDetails;
import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.PageUrls;
import dev.portcullis.pages.route.CallerSource;
import dev.portcullis.pages.route.PageGallery;
import dev.portcullis.pages.route.Pages;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.courier.Inbox;
import dev.portcullis.rest.bulkhead.Bulkheads;
import dev.portcullis.rest.filter.RequestFilter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The whole server in one place: the configuration, the engine made by it, and what the resources stand on. */
@Singleton
final class Wiring {
    private static final int BEFORE_OPERATIONS = 20_000;
    // The path of the inbox that the resources offer.
    private static final String INBOX = "/dev/mail";

    @Produces
    @Singleton
    Configuration configuration(@ConfigProperty(name = Sources.FILES) Optional<String> files) {
        return Sources.known(files.orElse(""));
    }

    @Produces
    @Singleton
    Portcullis portcullis(Configuration configuration, MeterRegistry metrics) {
        return Portcullis.start(configuration, new EventCounter(metrics));
    }

    void stop(@Disposes Portcullis portcullis) {
        portcullis.close();
    }

    @Produces
    @Singleton
    PublicApi api(Portcullis portcullis) {
        return portcullis.publicApi().asWholeSite().build();
    }

    /** The pages stand before the operations, which leave no path to others. */
    void pages(
            @Observes Filters filters,
            Portcullis portcullis,
            Configuration configuration,
            PublicApi api,
            Bulkheads bulkheads) {
        PagesSettings pages = configuration.pages();
        if (pages.enabled()) {
            var settings = settings(pages, portcullis.inboxForThisMachine().orElse(null));
            // Pages are answered by values, as a script in the visitor's browser is.
            CallerSource callers = request -> api.caller(request, Caller.Kind.SINGLE_PAGE_APP);
            Endpoint shown = pages(portcullis.frontend(), settings, callers);
            // The public API says that there is no gallery, where there is none or where it is not for whoever asks.
            Endpoint all = configuration.serve().isForThisMachine()
                    ? shown.before(gallery(settings, pages.messages()))
                    : shown;
            filters.register(new RequestFilter(all, bulkheads, ""), BEFORE_OPERATIONS);
        }
    }

    /** @throws BadConfiguration if one of the operator's own files cannot be used */
    static Pages pages(FrontendApi api, PageSettings settings, CallerSource callers) {
        try {
            return new Pages(api, settings, new RandomSecretSource(), callers);
        } catch (IllegalArgumentException unusable) {
            throw new BadConfiguration(new Problem("portcullis.pages", String.valueOf(unusable.getMessage())));
        }
    }

    private static PageGallery gallery(PageSettings settings, Map<Long, String> messages) {
        return new PageGallery(
                settings, () -> new GallerySamples(Wording.of(messages)).all(), new RandomSecretSource());
    }

    private static Brand brand(PagesSettings pages) {
        PagesSettings.Look look = pages.look();
        return new Brand(
                pages.name(),
                look.logo(),
                look.accent(),
                look.background(),
                new BrandDetails(look.darkLogo(), look.radius(), pages.links()));
    }

    private static PageUrls urls(PagesSettings.Place place) {
        return new PageUrls(place.base(), place.base(), place.root(), place.cookieDomain());
    }

    private static PageSettings settings(PagesSettings pages, @Nullable Inbox inbox) {
        return new PageSettings(
                urls(pages.place()),
                brand(pages),
                pages.flows(),
                pages.destinations(),
                pages.folder(),
                pages.texts(),
                pages.providers(),
                inbox == null ? null : INBOX);
    }
}
