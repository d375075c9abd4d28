package dev.portcullis.spring;

import dev.portcullis.embedded.Portcullis;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Tells whether the engine can serve, where the actuator of Spring Boot 3 asks for it. */
@AutoConfiguration(after = PortcullisAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
public class ActuatorHealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "portcullisHealthIndicator")
    HealthIndicator portcullisHealthIndicator(Portcullis portcullis) {
        return () -> {
            var health = portcullis.ready().isEmpty() ? Health.up() : Health.down();
            return health.withDetails(HealthDetails.of(portcullis)).build();
        };
    }
}
