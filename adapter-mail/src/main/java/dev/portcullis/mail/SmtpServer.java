package dev.portcullis.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail server, as {@code courier.smtp.connection_uri} names it.
 *
 * @param verify whether its certificate is checked
 * @param name which name its certificate must have
 * @param user null to send without signing in
 */
public record SmtpServer(
        String host,
        int port,
        Security security,
        boolean verify,
        String name,
        @Nullable String user,
        @Nullable String password) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;

    /** What protects the connection. */
    public enum Security {
        NONE,
        /** Begins in clear text; nothing but the wish for TLS is said before it is there. */
        STARTTLS,
        TLS
    }

    /**
     * Read {@code smtp://user:password@host:port/?disable_starttls=true&skip_ssl_verify=true&server_name=x}, or {@code smtps://…}.
     *
     * @throws IllegalArgumentException if it is none; the message holds nothing of it
     */
    public static SmtpServer parse(String text) {
        URI uri = uri(text);
        boolean tls = "smtps".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"smtp".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("no address such as smtp://user:password@host:587/");
        }
        Map<String, String> query = query(uri.getRawQuery());
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        Security security = tls ? Security.TLS : isOn(query, "disable_starttls") ? Security.NONE : Security.STARTTLS;
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new SmtpServer(
                host,
                uri.getPort() > 0 ? uri.getPort() : tls ? SUBMISSION_OVER_TLS : SUBMISSION,
                security,
                !isOn(query, "skip_ssl_verify"),
                query.getOrDefault("server_name", host),
                login.length > 0 && !login[0].isEmpty() ? decoded(login[0]) : null,
                login.length > 1 ? decoded(login[1]) : null);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException hidden) {
            // Its message would repeat the password.
            throw new IllegalArgumentException("no address such as smtp://user:password@host:587/");
        }
    }

    private static Map<String, String> query(@Nullable String text) {
        var all = new HashMap<String, String>();
        for (String pair : (text == null ? "" : text).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) all.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
        return all;
    }

    private static boolean isOn(Map<String, String> query, String name) {
        return query.getOrDefault(name, "").matches("(?i)1|t|true");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether mail, and a password if there is one, travel readable for everybody on the way. */
    public boolean isReadableOnTheWay() {
        return security == Security.NONE && !isLoopback();
    }

    private boolean isLoopback() {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /** Whether somebody in between could pretend to be the server. */
    public boolean isUnproven() {
        return security != Security.NONE && !verify;
    }

    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + ", " + security + "]";
    }
}
