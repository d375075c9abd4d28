package dev.portcullis.spring;

import dev.portcullis.embedded.Portcullis;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Tells the actuator whether the engine can serve. */
@AutoConfiguration(after = PortcullisAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
public class HealthAutoConfiguration {
    @Bean
    HealthIndicator portcullisHealthIndicator(Portcullis portcullis) {
        return () -> health(portcullis.ready(), portcullis.impairments());
    }

    private static Health health(List<String> problems, List<String> impairments) {
        var health = problems.isEmpty() ? Health.up() : Health.down().withDetail("problems", problems);
        return impairments.isEmpty()
                ? health.build()
                : health.withDetail("impaired", impairments).build();
    }
}
