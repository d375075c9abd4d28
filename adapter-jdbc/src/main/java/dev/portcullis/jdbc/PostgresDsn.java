package dev.portcullis.jdbc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A PostgreSQL server, or several of which one answers.
 *
 * @param address {@code host:port/name}
 * @param parameters what the driver is told besides
 * @param most how many connections are open at once
 */
record PostgresDsn(String address, String user, String password, Map<String, String> parameters, int most)
        implements Dsn {
    private static final int MOST = 16;
    private static final Set<String> POOL =
            Set.of("max_conns", "max_idle_conns", "max_conn_lifetime", "max_conn_idle_time");
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "search_path", "currentSchema");

    static PostgresDsn parse(String rest) {
        String before = Parameters.before(rest);
        Map<String, String> given = Parameters.of(rest);
        int at = before.lastIndexOf('@');
        String owner = before.substring(0, Math.max(at, 0));
        int colon = owner.indexOf(':');
        return new PostgresDsn(
                address(before.substring(at + 1)),
                Parameters.decoded(colon < 0 ? owner : owner.substring(0, colon)),
                Parameters.decoded(colon < 0 ? "" : owner.substring(colon + 1)),
                forDriver(given),
                most(given));
    }

    private static String address(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1) {
            throw new IllegalArgumentException("dsn: write postgres://user:password@host:port/name");
        }
        return text;
    }

    private static Map<String, String> forDriver(Map<String, String> given) {
        var all = new LinkedHashMap<String, String>();
        all.put("connectTimeout", "2");
        all.put("socketTimeout", "3");
        all.put("tcpKeepAlive", "true");
        all.put("ApplicationName", "portcullis");
        given.forEach((name, value) -> all.put(DRIVER_NAMES.getOrDefault(name, name), value));
        all.keySet().removeAll(POOL);
        // The server's details quote what was stored.
        all.put("logServerErrorDetail", "false");
        return all;
    }

    private static int most(Map<String, String> given) {
        String text = given.getOrDefault("max_conns", String.valueOf(MOST));
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("dsn: max_conns is a number from 1 to 9999");
        }
        return Integer.parseInt(text);
    }

    String jdbcUrl() {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "jdbc:postgresql://" + address + "?", ""));
    }

    @Override
    public String withoutPassword(String text) {
        return password.isEmpty() ? text : text.replace(password, "***");
    }

    @Override
    public String driver() {
        return "org.postgresql:postgresql or io.agroal:agroal-pool";
    }

    @Override
    public String shown() {
        return "postgres://" + (user.isEmpty() ? "" : user + "@") + address;
    }

    /** Shows no password. */
    @Override
    public String toString() {
        return shown();
    }
}
