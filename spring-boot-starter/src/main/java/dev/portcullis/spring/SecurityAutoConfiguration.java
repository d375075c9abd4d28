package dev.portcullis.spring;

import dev.portcullis.companion.session.SessionGuard;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.SecurityFilterChain;

/** Offers the filter that tells Spring Security who is signed in; the application puts it into its chain. */
@AutoConfiguration(after = PortcullisAutoConfiguration.class)
@ConditionalOnClass(SecurityFilterChain.class)
public class SecurityAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SessionAuthenticationFilter sessionAuthenticationFilter(SessionGuard guard) {
        return new SessionAuthenticationFilter(guard);
    }

    // Boot puts every filter it finds before everything; this one belongs into the chain, and nowhere else.
    @Bean
    FilterRegistrationBean<SessionAuthenticationFilter> sessionAuthenticationOnlyInChain(
            SessionAuthenticationFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
