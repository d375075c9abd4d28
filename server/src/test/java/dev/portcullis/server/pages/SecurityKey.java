package dev.portcullis.server.pages;

import java.util.List;
import java.util.Map;

/** The one authenticator of a browser, by CTAP 2: it keeps passkeys, and its owner touches it whenever it asks. */
final class SecurityKey {
    private final Browser browser;
    private final String id;

    private SecurityKey(Browser browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    /**
     * Take all others away and plug in a new one.
     *
     * @param verifies whether it makes sure who holds it
     */
    static SecurityKey plugIn(Browser browser, boolean verifies) {
        browser.devTools("WebAuthn.disable", Map.of());
        browser.devTools("WebAuthn.enable", Map.of());
        var options = Map.<String, Object>of(
                "protocol",
                "ctap2",
                "transport",
                "internal",
                "hasResidentKey",
                true,
                "hasUserVerification",
                verifies,
                "isUserVerified",
                verifies,
                "automaticPresenceSimulation",
                true);
        var added = browser.devTools("WebAuthn.addVirtualAuthenticator", Map.of("options", options));
        return new SecurityKey(browser, (String) added.get("authenticatorId"));
    }

    /** Whether its owner touches it from now on, when it asks. */
    void touched(boolean willing) {
        browser.devTools("WebAuthn.setAutomaticPresenceSimulation", Map.of("authenticatorId", id, "enabled", willing));
    }

    /** How many credentials it keeps. */
    int kept() {
        var answer = browser.devTools("WebAuthn.getCredentials", Map.of("authenticatorId", id));
        return ((List<?>) answer.get("credentials")).size();
    }
}
