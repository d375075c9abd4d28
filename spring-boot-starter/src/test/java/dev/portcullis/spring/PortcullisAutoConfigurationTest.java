package dev.portcullis.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.event.EventSink;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.sqlite.SQLiteDataSource;

/** What an application finds by its properties and beans. */
class PortcullisAutoConfigurationTest {
    private static final String UNIFIED = "portcullis.settings[selfservice.flows.registration.style]=unified";

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PortcullisAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ActuatorHealthAutoConfiguration.class,
                    MetricsAutoConfiguration.class));
    private final WebApplicationContextRunner inMemory =
            application.withPropertyValues("portcullis.storage.in-memory=true", UNIFIED);

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_engine_and_what_goes_with_it_are_beans() {
        inMemory.run(context -> {
            assertThat(context).hasSingleBean(Portcullis.class).hasSingleBean(FrontendApi.class);
            assertThat(context).hasSingleBean(SessionGuard.class);
            assertThat(context.getBean("portcullisFilter", FilterRegistrationBean.class)
                            .getUrlPatterns())
                    .containsExactly("/*");
            assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
        });
    }

    @Test
    void spring_boot_4_is_told_the_same_by_its_own_kind_of_indicator() {
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PortcullisAutoConfiguration.class, HealthAutoConfiguration.class))
                .withPropertyValues("portcullis.storage.in-memory=true", UNIFIED)
                .run(context -> {
                    var indicator = context.getBean(org.springframework.boot.health.contributor.HealthIndicator.class);
                    assertThat(indicator.health().getStatus().getCode()).isEqualTo("UP");
                    context.getBean(Portcullis.class).close();
                    assertThat(indicator.health().getStatus().getCode()).isEqualTo("DOWN");
                    assertThat(indicator.health().getDetails()).containsKey("problems");
                });
    }

    @Test
    void beans_of_the_application_take_the_place_of_ours() {
        try (var own = Portcullis.inMemory()) {
            application
                    .withBean(Portcullis.class, () -> own)
                    .run(context ->
                            assertThat(context.getBean(Portcullis.class)).isSameAs(own));
        }
    }

    @Test
    void events_are_told_to_the_applications_sink() {
        List<String> seen = new CopyOnWriteArrayList<>();
        inMemory.withBean(EventSink.class, () -> event -> seen.add(event.name()))
                .run(context -> {
                    new Journeys(context.getBean(FrontendApi.class)).register(Person.anyone());
                    assertThat(seen).isNotEmpty();
                });
    }

    @Test
    void events_are_counted_where_the_application_keeps_metrics() {
        List<String> seen = new CopyOnWriteArrayList<>();
        inMemory.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(EventSink.class, () -> event -> seen.add(event.name()))
                .run(context -> {
                    new Journeys(context.getBean(FrontendApi.class)).register(Person.anyone());
                    var counted = context.getBean(MeterRegistry.class)
                            .get("portcullis.events")
                            .counters();
                    assertThat(counted.stream().mapToDouble(Counter::count).sum())
                            .isEqualTo(seen.size())
                            .isPositive();
                });
    }

    @Test
    void the_applications_database_is_used_where_nothing_else_is_said() {
        Path file = folder.resolve("shared.sqlite");
        application
                .withBean(DataSource.class, () -> database(file))
                .withPropertyValues("portcullis.storage.secrets-in=" + folder)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(file).isNotEmptyFile();
        assertThat(folder.resolve("secrets.json")).exists();
    }

    private static DataSource database(Path file) {
        var database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + file);
        return database;
    }

    @Test
    @DisplayName("[U36] a start that does not know where secrets belong ends in words")
    void secrets_are_asked_for() {
        application
                .withBean(DataSource.class, () -> database(folder.resolve("shared.sqlite")))
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(BadConfiguration.class)
                        .hasMessageContaining("secretsIn"));
    }

    @Test
    void somebody_signed_in_has_an_authentication_and_nobody_else() {
        inMemory.run(context -> {
            String token = new Journeys(context.getBean(FrontendApi.class)).token(Person.anyone());
            var filter = context.getBean(SessionAuthenticationFilter.class);
            assertThat(pass(filter, token)).isInstanceOfSatisfying(SessionAuthentication.class, somebody -> {
                assertThat(somebody.isAuthenticated()).isTrue();
                assertThat(somebody.getName())
                        .isEqualTo(somebody.getPrincipal().identity().id().toString());
                assertThat(somebody.getAuthorities())
                        .extracting(Object::toString)
                        .containsExactly("AAL1");
                assertThat(somebody.toString()).doesNotContain(token);
            });
            SecurityContextHolder.clearContext();
            assertThat(pass(filter, "nonsense")).isNull();
            assertThat(context.getBean("sessionAuthenticationOnlyInChain", FilterRegistrationBean.class)
                            .isEnabled())
                    .isFalse();
        });
    }

    private static Authentication pass(SessionAuthenticationFilter filter, String token) throws Exception {
        var request = new MockHttpServletRequest("GET", "/me");
        request.addHeader("X-Session-Token", token);
        FilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return SecurityContextHolder.getContext().getAuthentication();
    }

    @Test
    void secrets_of_the_properties_are_not_told() {
        inMemory.withPropertyValues("portcullis.storage.secrets=a secret that is long enough")
                .run(context -> {
                    var properties = context.getBean(PortcullisProperties.class);
                    assertThat(properties.toString() + properties.storage()).doesNotContain("long enough");
                });
    }
}
