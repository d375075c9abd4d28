package dev.portcullis.spring;

import dev.portcullis.embedded.Portcullis;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Tells whether the engine can serve, where Spring Boot 4 asks for it. */
@AutoConfiguration(after = PortcullisAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
public class HealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "portcullisHealthIndicator")
    HealthIndicator portcullisHealthIndicator(Portcullis portcullis) {
        return () -> {
            var health = portcullis.ready().isEmpty() ? Health.up() : Health.down();
            return health.withDetails(HealthDetails.of(portcullis)).build();
        };
    }
}
