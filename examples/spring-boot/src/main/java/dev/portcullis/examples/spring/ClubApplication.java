package dev.portcullis.examples.spring;

import dev.portcullis.spring.SessionAuthenticationFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** A club whose members sign in below {@code /auth}. */
@SpringBootApplication
public class ClubApplication {
    public static void main(String... arguments) {
        SpringApplication.run(ClubApplication.class, arguments);
    }

    @Bean
    SecurityFilterChain members(HttpSecurity http, SessionAuthenticationFilter sessions) throws Exception {
        return http.addFilterBefore(sessions, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths.requestMatchers("/me")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }
}
