package dev.portcullis.spring;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Counts what happens to accounts as {@code portcullis.events}, where the application keeps metrics. */
@AutoConfiguration(
        before = PortcullisAutoConfiguration.class,
        afterName = {
            // Of Boot 3, then of Boot 4.
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
public class MetricsAutoConfiguration {
    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    EventCounter portcullisEventCounter(MeterRegistry metrics) {
        return new EventCounter(metrics);
    }
}
