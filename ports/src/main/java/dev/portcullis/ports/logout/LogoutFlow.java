package dev.portcullis.ports.logout;

/**
 * How a browser signs out.
 *
 * @param logoutUrl where to go
 * @param logoutToken the secret in that address, tied to the session
 */
public record LogoutFlow(String logoutUrl, String logoutToken) {
    /** Shows neither. */
    @Override
    public String toString() {
        return "LogoutFlow[hidden]";
    }
}
