package dev.portcullis.embedded.configuration;

/**
 * {@code serve.public}: where the public interface listens, and how it is seen from outside.
 *
 * @param host an address of this machine; {@code 0.0.0.0} for all
 * @param port from 1 to 65535
 * @param baseUrl the address that browsers see, exactly as configured
 */
public record ServeSettings(String host, int port, String baseUrl, CorsSettings cors) {
    /**
     * Whether it is for this machine alone: it listens on a loopback address, and browsers see it at one. Behind a proxy that
     * tells nothing of itself the first holds and the second does not.
     */
    public boolean isForThisMachine() {
        return isLoopback(host) && isLoopback(new PublicUrl(baseUrl).host());
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127(\\.[0-9]{1,3}){3}")
                || host.equals("::1")
                || host.equals("[::1]");
    }
}
