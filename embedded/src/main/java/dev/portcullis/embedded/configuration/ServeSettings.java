package dev.portcullis.embedded.configuration;

/**
 * {@code serve.public}: where the public interface listens, and how it is seen from outside.
 *
 * @param host an address of this machine; {@code 0.0.0.0} for all
 * @param port from 1 to 65535
 * @param baseUrl the address that browsers see, exactly as configured
 */
public record ServeSettings(String host, int port, String baseUrl, CorsSettings cors) {
    /** Whether only this machine can reach it. */
    public boolean isLoopback() {
        return isLoopback(host);
    }

    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("::1");
    }
}
