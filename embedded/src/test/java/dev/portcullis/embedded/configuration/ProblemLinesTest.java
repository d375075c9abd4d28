package dev.portcullis.embedded.configuration;

import static dev.portcullis.embedded.configuration.Written.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemLinesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        serve: {public: {port: abc}}            | serve.public.port: found "abc", allowed is a whole number, from 1 to 65535
        serve: {public: {port: 70000}}          | serve.public.port: found 70000, allowed is a whole number, from 1 to 65535
        serve: {public: {port: 44.5}}           | serve.public.port: found 44.5, allowed is a whole number, from 1 to 65535
        serve: {public: {prot: 4433}}           | serve.public.prot: unknown key, did you mean serve.public.port?
        serve: {public: 4433}                   | serve.public: found 4433, allowed is a map of base_url, cors, host, port, request_log, socket, tls, trusted_proxies
        session: {lifespan: 1d}                 | session.lifespan: found "1d", allowed is a duration such as 30s, 15m or 1h30m
        session: {lifespan: 1.5h}               | session.lifespan: found "1.5h", allowed is a duration such as 30s, 15m or 1h30m
        session: {lifespan: 9999999999h}        | session.lifespan: found "9999999999h", allowed is a duration such as 30s, 15m or 1h30m
        session: {cookie: {samesite: Lax}}      | session.cookie.samesite: unknown key, did you mean session.cookie.same_site?
        session: {cookie: {same_site: lax}}     | session.cookie.same_site: found "lax", allowed is one of Strict, Lax, None
        lifespan: 1h                            | lifespan: unknown key, did you mean session.lifespan?
        wholly_unheard_of: 1                    | wholly_unheard_of: unknown key
        dev: "yes"                              | dev: found "yes", allowed is true or false
        log: {level: loud}                      | log.level: found "loud", allowed is one of trace, debug, info, warning, error, fatal, panic
        hashers: {argon2: {memory: lots}}       | hashers.argon2.memory: found "lots", allowed is a size such as 64MB
        hashers: {argon2: {memory: 1KB}}        | hashers.argon2.memory: found "1KB", allowed is 8KB for each parallelism to 4GB
        serve: {public: {base_url: /accounts}}  | serve.public.base_url: found "/accounts", allowed is an address such as https://accounts.example.org/
        selfservice: {allowed_return_urls: x}   | selfservice.allowed_return_urls: found "x", allowed is a list of texts
        selfservice: {allowed_return_urls: [1]} | selfservice.allowed_return_urls[0]: found 1, allowed is a text
        identity: {default_schema_id: person}   | identity.default_schema_id: found "person", allowed is the id of one of identity.schemas: [default]
        identity: {schemas: []}                 | identity.schemas: found a list of 0, allowed is a list of maps, at least 1 in number
        identity: {schemas: [{url: "file://y"}]} | identity.schemas[0].id: missing, needed is a text, at least 1 characters long
        portcullis: {security: paranoid}        | portcullis.security: found "paranoid", allowed is one of compat, strict
        dsn: mysql://example.org/x              | dsn: found "mysql://(hidden)", allowed is memory, sqlite://path or postgres://user@host/database
        """)
    void a_problem_is_one_line(String yaml, String line) {
        assertThat(problems(folder, yaml)).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [{hook: sesion}]                                 | [0].hook: found "sesion", allowed is one of session, verification, show_verification_ui, require_verified_address, revoke_active_sessions, verify_new_address, notify_previous_addresses, web_hook, two_step_registration
        [{hok: session}]                                 | [0].hok: unknown key, did you mean selfservice.flows.login.after.hooks[0].hook?
        [session]                                        | [0]: found "session", allowed is a map of config, hook
        [{hook: web_hook}]                               | [0].config: missing, needed is a map with url and method
        [{hook: web_hook, config: {method: POST}}]       | [0].config.url: missing, needed is an absolute address such as https://example.org/
        [{hook: web_hook, config: {recipients: all}}]    | [0].config.recipients: found "all", allowed is nothing: it belongs to notify_previous_addresses
        [{hook: notify_previous_addresses, config: {id: x}}] | [0].config.id: found "x", allowed is nothing: this hook knows recipients alone
        [{hook: notify_previous_addresses, config: {recipients: me}}] | [0].config.recipients: found "me", allowed is one of removed, all_verified, all
        """)
    void a_problem_in_a_hook_names_its_place(String hooks, String end) {
        assertThat(problems(folder, "selfservice: {flows: {login: {after: {hooks: " + hooks + "}}}}"))
                .contains("selfservice.flows.login.after.hooks" + end);
    }

    @Test
    void problems_are_told_together() {
        assertThat(problems(folder, "{dev: 3, serve: {public: {port: 0}}, secrets: {cipher: [short]}}"))
                .hasSize(3);
    }

    @Test
    void what_must_be_set_is_told() {
        Path empty = Written.file(folder, "empty.yaml", "# nothing\n");
        var source = ConfigurationSource.empty().withFiles(List.of(empty));
        assertThat(problems(source::read))
                .extracting(line -> line.replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder("dsn", "identity.schemas", "selfservice.default_browser_return_url");
    }

    @Test
    void a_key_with_nothing_behind_it_is_not_set() {
        assertThat(Written.with(folder, "{serve: {public: {port: }}, courier: }")
                        .serve()
                        .port())
                .isEqualTo(4433);
    }

    @Test
    void a_missing_file_is_told_with_its_name() {
        Path nowhere = folder.resolve("nowhere.yaml");
        var source = ConfigurationSource.empty().withFiles(List.of(nowhere));
        assertThat(problems(source::read)).contains(nowhere + ": there is no such file");
    }

    @Test
    void a_folder_is_no_file() {
        var source = ConfigurationSource.empty().withFiles(List.of(folder));
        assertThat(problems(source::read)).contains(folder + ": cannot be read");
    }

    @Test
    void a_file_of_another_kind_is_told() throws Exception {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        var source = ConfigurationSource.empty().withFiles(List.of(binary));
        assertThat(problems(source::read)).contains(binary + ": is no UTF-8 text");
    }

    @Test
    void a_mistake_in_yaml_is_told_by_place_and_not_quoted() {
        assertThat(problems(folder, "secrets:\n  cookie: [hunter2-hunter2\n"))
                .singleElement()
                .asString()
                .contains("more.yaml line 3 column 1: ")
                .doesNotContain("hunter2");
    }

    @Test
    void a_key_given_twice_is_a_mistake() {
        assertThat(problems(folder, "dev: true\ndev: false\n"))
                .singleElement()
                .asString()
                .endsWith("more.yaml line 2 column 1: holds the key dev twice");
    }
}
