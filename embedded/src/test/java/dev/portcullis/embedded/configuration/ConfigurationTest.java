package dev.portcullis.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.domain.configuration.LengthUnit;
import dev.portcullis.domain.configuration.ThrottleSettings;
import dev.portcullis.embedded.problem.BadConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts where little is set, and how settings work together. */
class ConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void defaults_are_those_of_the_contract() {
        var configuration = Written.with(folder, "");
        var engine = configuration.engine();
        assertThat(engine.session().lifespan()).isEqualTo(Duration.ofHours(24));
        assertThat(engine.session().cookie().name()).isEqualTo("ory_kratos_session");
        assertThat(engine.session().cookie().secure()).isTrue();
        assertThat(engine.session().persistentCookie()).isTrue();
        assertThat(engine.session().whoamiRequiresHighestLevel()).isTrue();
        assertThat(engine.session().cacheableFor()).isNull();
        assertThat(engine.login().lifespan()).isEqualTo(Duration.ofHours(1));
        assertThat(engine.login().identifierFirst()).isFalse();
        assertThat(engine.registration().profileFirst()).isTrue();
        assertThat(engine.methods().password().minimumLength()).isEqualTo(8);
        assertThat(engine.methods().password().breaches().lookup()).isTrue();
        assertThat(engine.methods().codeMaxSubmissions()).isEqualTo(5);
        assertThat(engine.recovery().enabled()).isFalse();
        assertThat(configuration.hashing().hasher().bcryptCost()).isEqualTo(12);
        assertThat(configuration.serve().host()).isEqualTo("0.0.0.0");
    }

    @Test
    @DisplayName("[A8] A low cost is raised outside development")
    void a_low_cost_is_raised_outside_development() {
        assertThat(Written.with(folder, "hashers: {bcrypt: {cost: 4}}")
                        .hashing()
                        .hasher()
                        .bcryptCost())
                .isEqualTo(12);
        assertThat(Written.with(folder, "{dev: true, hashers: {bcrypt: {cost: 4}}}")
                        .hashing()
                        .hasher()
                        .bcryptCost())
                .isEqualTo(4);
    }

    @Test
    void the_strict_profile_changes_defaults_and_nothing_else() {
        var strict = Written.with(folder, "portcullis: {security: strict}");
        assertThat(strict.security()).isEqualTo(SecurityProfile.STRICT);
        assertThat(strict.engine().methods().password().minimumLength()).isEqualTo(15);
        assertThat(strict.engine().methods().password().unit()).isEqualTo(LengthUnit.CHARACTERS);
        assertThat(strict.engine().methods().password().breaches().ignoreFailures())
                .isFalse();
        assertThat(strict.engine().methods().codeLifespan()).isEqualTo(Duration.ofMinutes(10));
        assertThat(strict.engine().methods().password().guessable().refused()).isTrue();
        assertThat(strict.engine().mitigateEnumeration()).isTrue();
        var own = Written.with(
                folder,
                "{portcullis: {security: strict}, selfservice: {methods: {password: {config: {min_password_length: 9}}}}}");
        assertThat(own.engine().methods().password().minimumLength()).isEqualTo(9);
    }

    @Test
    void guesses_are_counted_unless_that_is_switched_off() {
        var usual = Written.with(folder, "dev: true").engine().methods().password();
        assertThat(usual.guessing()).isEqualTo(new ThrottleSettings(true, 10, Duration.ofMinutes(15), 100, false));
        var own = Written.with(
                folder, "portcullis: {guessing: {enabled: false, free: 3, longest_delay: 100h, ceiling: 20}}");
        assertThat(own.engine().methods().password().guessing())
                .isEqualTo(new ThrottleSettings(false, 3, Duration.ofDays(1), 20, false));
    }

    @Test
    void later_files_win_and_lists_are_replaced_whole() {
        var one = Written.with(
                folder,
                "{portcullis: {pages: {enabled: false}}, selfservice: {allowed_return_urls: [https://a.example]}}");
        assertThat(one.engine().allowedReturnUrls()).containsExactly("https://a.example");
        assertThat(one.engine().defaultReturnUrl()).isEqualTo("https://app.example.org/");
    }

    @Test
    void hooks_of_a_method_and_of_all_are_kept_apart() {
        var after = Written.with(
                        folder,
                        "selfservice: {flows: {login: {after: {default_browser_return_url: https://all.example, hooks: [{hook:"
                                + " revoke_active_sessions}], password: {default_browser_return_url: https://one.example}}}}}")
                .engine()
                .login()
                .after();
        assertThat(after.returnUrl("password")).isEqualTo("https://one.example");
        assertThat(after.returnUrl("oidc")).isEqualTo("https://all.example");
        assertThat(after.hooks("password")).extracting("name").containsExactly("revoke_active_sessions");
    }

    @Test
    @DisplayName("[F1] Cookies without secure are lax")
    void cookies_without_secure_are_lax() {
        var engine =
                Written.with(folder, "{dev: true, cookies: {same_site: None}}").engine();
        assertThat(engine.cookies().sameSite()).isEqualTo("Lax");
        var secure = Written.with(folder, "{dev: true, cookies: {same_site: None, secure: true}}")
                .engine();
        assertThat(secure.cookies().sameSite()).isEqualTo("None");
        assertThat(secure.session().cookie().secure()).isTrue();
    }

    @Test
    void what_is_not_built_yet_is_told_once_each() {
        var warnings = Written.with(
                        folder,
                        "{selfservice: {methods: {password: {config: {migrate_hook: {enabled: true, config: {url: 'https://x.example'}}}}, passkey: {enabled: false}}, flows: {login: {after: {hooks:"
                                + " [{hook: web_hook, config: {url: 'https://x.example', method: POST}}]}}}}}")
                .warnings();
        assertThat(warnings)
                .contains("selfservice.methods.password.config.migrate_hook.enabled is not built yet and has no effect")
                .noneMatch(line -> line.contains("passkey") || line.contains("web_hook"));
    }

    @Test
    void origins_of_strangers_stop_the_start_in_words_and_references_within_a_schema_do_not() {
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> Written.with(folder, "{feature_flags: {legacy_allow_insecure_origins: true}}"))
                .withMessageContaining("feature_flags.legacy_allow_insecure_origins")
                .withMessageContaining("name each origin");
        assertThat(Written.with(folder, "{security: {disallow_ref_in_identity_schemas: false}}")
                        .warnings())
                .noneMatch(line -> line.contains("disallow_ref"));
    }

    @Test
    void saml_stops_the_start_in_words() {
        assertThatExceptionOfType(BadConfiguration.class)
                .isThrownBy(() -> Written.with(
                        folder, "{selfservice: {methods: {saml: {enabled: true, config: {providers: [{id: work}]}}}}}"))
                .withMessageContaining("selfservice.methods.saml.enabled")
                .withMessageContaining("nothing here speaks SAML");
    }

    @Test
    void return_addresses_that_are_too_wide_are_left_out() {
        var configuration = Written.with(
                folder,
                "{portcullis: {pages: {enabled: false}}, selfservice: {allowed_return_urls: ['*', 'https://*', 'https://*.com/', 'https://*.example.com/', 'https://x.example']}}");
        assertThat(configuration.engine().allowedReturnUrls())
                .isEqualTo(List.of("https://*.example.com/", "https://x.example"));
        assertThat(configuration.warnings())
                .filteredOn(line -> line.contains("nearly every"))
                .hasSize(3);
    }

    @Test
    void a_relative_return_address_is_on_this_server() {
        var configuration = Written.with(
                folder,
                "{selfservice: {default_browser_return_url: /home}, serve: {public: {base_url: https://id.example.org/}}}");
        assertThat(configuration.engine().defaultReturnUrl()).isEqualTo("https://id.example.org/home");
    }
}
