package dev.portcullis.testkit.frontend;

import java.net.URI;

/**
 * What the suites must know of a server's configuration, beyond what {@link ContractConfiguration} asks of all of them.
 *
 * @param defaultReturn where success leads when nothing else is said
 * @param allowedReturn an address that {@code return_to} may name, other than {@code defaultReturn}
 * @param loginPage the configured page of the login flow; so for the others
 */
public record ServerFacts(
        URI defaultReturn,
        URI allowedReturn,
        URI loginPage,
        URI registrationPage,
        URI settingsPage,
        URI recoveryPage,
        URI verificationPage,
        URI errorPage) {

    /** An address that no server allows. */
    public static final URI FORBIDDEN_RETURN = URI.create("https://elsewhere.invalid/");

    /** With the pages {@code login}, {@code registration}, … and {@code error} under one address. */
    public static ServerFacts of(URI defaultReturn, URI allowedReturn, URI pages) {
        return new ServerFacts(
                defaultReturn,
                allowedReturn,
                pages.resolve("login"),
                pages.resolve("registration"),
                pages.resolve("settings"),
                pages.resolve("recovery"),
                pages.resolve("verification"),
                pages.resolve("error"));
    }
}
