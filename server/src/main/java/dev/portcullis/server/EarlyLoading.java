package dev.portcullis.server;

import dev.portcullis.crypto.secret.HmacKeyedHash;
import dev.portcullis.crypto.secret.RandomSecretSource;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.embedded.configuration.Configuration;
import java.math.BigDecimal;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;

/**
 * Loads beside the start what it needs a little later, so that it takes less time where there is a second processor. Nothing
 * depends on it: whoever needs what is not there yet waits or loads it, and what fails here fails again where it is told.
 */
final class EarlyLoading {
    private EarlyLoading() {}

    /** What java makes at its first use. */
    static void ofJava() {
        begin("java", EarlyLoading::java);
    }

    /** What the configured database needs. */
    static void of(Configuration configuration) {
        begin("database", () -> Portcullis.prepare(configuration));
    }

    private static void begin(String what, Runnable loading) {
        Thread.ofPlatform().daemon().name("portcullis-early-" + what).start(() -> {
            try {
                loading.run();
            } catch (RuntimeException | LinkageError told) {
                // By whoever needs it.
            }
        });
    }

    /** @return what was made, so that nobody takes it for an oversight */
    private static List<Object> java() {
        var numbers = BigDecimal.TEN.pow(2);
        // SQLite's driver asks for one of the usual language, and it for the calendars of all countries.
        var calendar = Calendar.getInstance(Locale.getDefault());
        // The providers of random numbers and of message authentication.
        var chance = new RandomSecretSource();
        var hash = new HmacKeyedHash(List.of(chance.uuid().toString()));
        return List.of(numbers, calendar, chance, hash);
    }
}
