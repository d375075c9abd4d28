package dev.portcullis.spring;

import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.PublicApi;
import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.PortcullisBuilder;
import dev.portcullis.embedded.event.CompositeEventSink;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.credential.PasswordHasher;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.servlet.PublicApiFilter;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Starts the engine by {@link PortcullisProperties}, and puts its public API, and whatever other {@link Endpoint} is a bean, before
 * the application's own endpoints. A bean of the application's takes the place of each of these; its {@code PasswordHasher} and
 * {@code InstantSource} are used, and each of its {@code EventSink}s is told.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration", // of Boot 3
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@EnableConfigurationProperties(PortcullisProperties.class)
public class PortcullisAutoConfiguration {
    // Before the filters of Spring Security: the API looks after itself.
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 1000;

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Portcullis portcullis(
            PortcullisProperties properties,
            ObjectProvider<DataSource> database,
            ObjectProvider<EventSink> events,
            ObjectProvider<PasswordHasher> hasher,
            ObjectProvider<InstantSource> clock) {
        PortcullisBuilder builder = ConfiguredPortcullis.by(properties, database.getIfUnique());
        builder.events(new CompositeEventSink(events.orderedStream().toList()));
        hasher.ifUnique(builder::hasher);
        clock.ifUnique(builder::clock);
        return builder.start();
    }

    @Bean
    @ConditionalOnMissingBean
    FrontendApi frontendApi(Portcullis portcullis) {
        return portcullis.frontend();
    }

    @Bean
    @ConditionalOnMissingBean
    SessionGuard sessionGuard(FrontendApi api) {
        return SessionGuard.of(api).build();
    }

    @Bean
    @ConditionalOnMissingBean
    PublicApi publicApi(Portcullis portcullis, PortcullisProperties properties) {
        return portcullis.publicApi().below(properties.below()).build();
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnMissingBean(name = "portcullisFilter")
    FilterRegistrationBean<PublicApiFilter> portcullisFilter(PublicApi api, ObjectProvider<Endpoint> endpoints) {
        Endpoint all = endpoints
                .orderedStream()
                .filter(other -> other != api)
                .reduce(api, (later, first) -> first.before(later));
        var registration = new FilterRegistrationBean<>(new PublicApiFilter(all));
        registration.setOrder(BEFORE_SECURITY);
        registration.addUrlPatterns("/*");
        return registration;
    }
}
