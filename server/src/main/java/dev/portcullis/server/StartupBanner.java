package dev.portcullis.server;

import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.DatabaseSettings;
import dev.portcullis.embedded.configuration.ServeSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a start: where the server listens, where its data are, where its mails are if nothing carries them, what to try next. */
final class StartupBanner {
    private static final String SQLITE = "sqlite://";

    private StartupBanner() {}

    static List<String> lines(Configuration configuration) {
        String address = address(configuration.serve());
        var lines = new ArrayList<String>();
        lines.add("Portcullis " + Version.text() + " listens on " + address);
        lines.add("Its data are " + data(configuration.database()));
        if (showsMail(configuration)) {
            lines.add("No mail server is configured: read its mails at " + address + "/dev/mail");
        }
        lines.add("Try: " + next(configuration, address));
        return lines;
    }

    private static boolean showsMail(Configuration configuration) {
        return !configuration.courier().carriesMail() && configuration.serve().isForThisMachine();
    }

    private static String next(Configuration configuration, String address) {
        return configuration.pages().enabled()
                ? "open " + address + " in a browser"
                : "curl -s " + address + "/self-service/registration/api";
    }

    private static String address(ServeSettings serve) {
        String host = serve.host().equals("0.0.0.0") ? "127.0.0.1" : serve.host();
        return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + serve.port();
    }

    private static String data(DatabaseSettings database) {
        String dsn = database.dsn();
        if (database.isMemory()) {
            return "in memory: they are gone when it stops";
        }
        return dsn.startsWith(SQLITE) ? "in " + file(dsn) : "in " + withoutCredentials(dsn);
    }

    private static Path file(String dsn) {
        int query = dsn.indexOf('?');
        return Path.of(dsn.substring(SQLITE.length(), query < 0 ? dsn.length() : query))
                .toAbsolutePath();
    }

    private static String withoutCredentials(String dsn) {
        try {
            URI uri = URI.create(dsn);
            return "the database " + uri.getPath() + " at " + uri.getHost();
        } catch (IllegalArgumentException unusual) {
            return "the configured database";
        }
    }
}
