package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonArray;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.testkit.token.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/**
 * The configurations that the suites ask for, one for each suite, for servers that read the reference server's format. In all
 * of them people have the traits {@code email} (required, their identifier), {@code name.first} and {@code name.last}.
 */
public final class ContractConfiguration {
    private static final URI RETURN = URI.create("https://app.example.org/");
    private static final String CODE_OFF = "code:\n      enabled: false";
    private static final String CODE_ON = "code:\n      enabled: true";

    private ContractConfiguration() {}

    /** What the suites must know of a server that has this configuration. */
    public static ServerFacts facts() {
        return ServerFacts.of(RETURN, RETURN.resolve("allowed"), RETURN.resolve("ui/"));
    }

    /**
     * Write the configuration with passwords alone, and the identity schema that it names, into a folder: for {@link
     * PasswordServerContract}.
     *
     * @return the configuration's file
     */
    public static Path writeTo(Path folder) {
        try {
            Files.writeString(folder.resolve("person.schema.json"), text("person.schema.json"));
            String named = text("contract.yaml")
                    .replace("{folder}", folder.toAbsolutePath().toString());
            return Files.writeString(folder.resolve("contract.yaml"), named);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * The same with recovery, verification and a second factor, all by code, and mails that stay in the server's inbox: for
     * {@link MailServerContract}.
     */
    public static Path writeMailingTo(Path folder) {
        Path file = writeTo(folder);
        addressesTakeCodes(folder);
        rewrite(file, CODE_OFF, CODE_ON + "\n      mfa_enabled: true");
        rewrite(file, "recovery:\n      enabled: false", "recovery:\n      enabled: true\n" + page("recovery"));
        rewrite(
                file,
                "verification:\n      enabled: false",
                "verification:\n      enabled: true\n" + page("verification"));
        rewrite(file, "ui/settings", "ui/settings\n      required_aal: aal1");
        return append(
                file,
                "session:\n  whoami:\n    required_aal: aal1\nfeature_flags:\n  use_continue_with_transitions: true\n");
    }

    /**
     * The same where people sign up and in with codes, and every session is too old for a new password: for {@link
     * PasscodeServerContract}.
     */
    public static Path writePasscodesTo(Path folder) {
        Path file = writeTo(folder);
        addressesTakeCodes(folder);
        rewrite(file, CODE_OFF, CODE_ON + "\n      passwordless_enabled: true");
        rewrite(file, "ui/settings", "ui/settings\n      privileged_session_max_age: 1ns");
        rewrite(
                file,
                "        password:\n          hooks:",
                "        code:\n          hooks:\n            - hook: session\n"
                        + "        password:\n          hooks:");
        return file;
    }

    /** The same where flows are over as soon as they began, but for registrations: for {@link ExpiringServerContract}. */
    public static Path writeExpiringTo(Path folder) {
        Path file = writeMailingTo(folder);
        for (String flow : List.of("login", "settings", "recovery", "verification")) {
            rewrite(file, "ui/" + flow + "\n", "ui/" + flow + "\n      lifespan: 1ns\n");
        }
        return file;
    }

    /**
     * Passwords, passkeys, authenticator apps, security keys and lookup secrets, where everybody has to prove what they can, and
     * nothing is mailed: for {@link FactorServerContract}.
     */
    public static Path writeFactorsTo(Path folder) {
        Path file = writeTo(folder);
        rewrite(
                folder.resolve("person.schema.json"),
                "\"credentials\": {",
                "\"credentials\": { \"webauthn\": { \"identifier\": true }, \"totp\": { \"account_name\": true },"
                        + " \"passkey\": { \"display_name\": true },");
        rewrite(file, CODE_OFF, CODE_OFF + "\n" + factors());
        rewrite(file, "ui/settings", "ui/settings\n      required_aal: highest_available");
        rewrite(
                file,
                "        password:\n          hooks:",
                "        passkey:\n          hooks:\n            - hook: session\n        password:\n          hooks:");
        return append(file, "session:\n  whoami:\n    required_aal: highest_available\n");
    }

    private static String factors() {
        return """
                totp:
                  enabled: true
                lookup_secret:
                  enabled: true
                webauthn:
                  enabled: true
                  config:
                    passwordless: false
                    rp: {relying}
                passkey:
                  enabled: true
                  config:
                    rp: {relying}
                """.replace("{relying}", relyingParty()).indent(4);
    }

    /**
     * Passwords and a provider, an OAuth 2.0 server that sends people to sign in, sessions as signed tokens, and a service that web
     * hooks call: for {@link OthersServerContract}.
     *
     * @param fakes those that it speaks with
     */
    public static Path writeOthersTo(Path folder, FakeServers fakes) {
        Path file = writeTo(folder);
        rewrite(
                folder.resolve("person.schema.json"),
                "\"credentials\": {",
                "\"verification\": {\"via\": \"email\"}, \"credentials\": {");
        JsonObject provider = fakes.provider().configuredWithDialogue(OthersUnderTest.PROVIDER);
        JsonObject oidc = JsonObject.of(
                "enabled", Json.of(true), "config", JsonObject.of("providers", new JsonArray(List.of(provider))));
        rewrite(file, CODE_OFF, CODE_OFF + "\n    oidc: " + oidc);
        rewrite(
                file,
                "        password:\n          hooks:",
                "        oidc:\n          hooks:\n            - hook: session\n        password:\n          hooks:");
        rewrite(
                file,
                "        password:\n          hooks:\n            - hook: session",
                "        password:\n          hooks: " + HookedService.afterRegistration(fakes.hooks()));
        rewrite(
                file,
                "ui/login\n",
                "ui/login\n      after:\n        password:\n          hooks: " + HookedService.afterLogin(fakes.hooks())
                        + "\n");
        append(file, "oauth2_provider:\n  url: " + fakes.oauth2().address() + "\n");
        return append(file, "session:\n  whoami:\n    tokenizer:\n      templates: " + templates(folder) + "\n");
    }

    private static JsonObject templates(Path folder) {
        try {
            Path keys = Files.writeString(
                    folder.resolve("tests.jwks.json"),
                    SigningKey.fresh().asSet().toString());
            return JsonObject.of(
                    SessionTokenContract.TEMPLATE,
                    JsonObject.of("jwks_url", Json.of("file://" + keys.toAbsolutePath()), "ttl", Json.of("5m")));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The page of {@link #RETURN}, for keys. */
    private static String relyingParty() {
        String origin = RETURN.getScheme() + "://" + RETURN.getAuthority();
        return "{id: " + RETURN.getHost() + ", display_name: Portcullis, origins: ['" + origin + "']}";
    }

    private static String page(String flow) {
        return "      ui_url: " + RETURN + "ui/" + flow;
    }

    private static void addressesTakeCodes(Path folder) {
        rewrite(
                folder.resolve("person.schema.json"),
                "\"credentials\": {",
                "\"verification\": {\"via\": \"email\"}, \"recovery\": {\"via\": \"email\"},"
                        + " \"credentials\": { \"code\": { \"identifier\": true, \"via\": \"email\" },");
    }

    private static Path append(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void rewrite(Path file, String before, String after) {
        try {
            String text = Files.readString(file);
            if (!text.contains(before)) throw new IllegalStateException(before + " is not in " + file);
            Files.writeString(file, text.replace(before, after));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String text(String resource) throws IOException {
        try (var stream = ContractConfiguration.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
