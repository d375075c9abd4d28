package dev.portcullis.embedded;

import dev.portcullis.breach.PwnedPasswords;
import dev.portcullis.embedded.configuration.BreachSettings;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.configuration.CourierSettings;
import dev.portcullis.embedded.courier.Channels;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.json.ContractJson;
import dev.portcullis.outbound.GuardedClient;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.store.UnitOfWork;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is open towards the outside, and has to be closed. */
record Connections(OpenStore store, Optional<PwnedPasswords> pwned, Channels channels, GuardedClient outbound)
        implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Connections.class.getName());

    /**
     * @param own a database of the program's, in place of the configured one; null when there is none
     * @throws dev.portcullis.embedded.problem.BadConfiguration if the database cannot be used
     */
    static Connections open(Configuration configuration, @Nullable DataSource own, ContractJson json) {
        var channels = channels(configuration.courier(), json);
        OpenStore store = own == null ? OpenStore.open(configuration.database(), json) : OpenStore.open(own, json);
        return new Connections(
                store, lookup(configuration.breaches()), channels, new GuardedClient(configuration.callable()));
    }

    private static Channels channels(CourierSettings settings, ContractJson json) {
        try {
            return Channels.open(settings, new ContractJsonText(json));
        } catch (IllegalArgumentException e) {
            throw new BadConfiguration(new Problem("courier", String.valueOf(e.getMessage())));
        }
    }

    private static Optional<PwnedPasswords> lookup(BreachSettings settings) {
        return settings.enabled() ? Optional.of(new PwnedPasswords(settings.host())) : Optional.empty();
    }

    UnitOfWork work() {
        return store.work();
    }

    Optional<BreachLookup> breaches() {
        return pwned.map(lookup -> lookup);
    }

    boolean isBreachLookupAnswering() {
        return pwned.map(PwnedPasswords::isAnswering).orElse(true);
    }

    @Override
    public void close() {
        channels.close();
        pwned.ifPresent(Connections::close);
        close(outbound);
        store.close();
    }

    private static void close(AutoCloseable connections) {
        try {
            connections.close();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "connections could not be closed", e);
        }
    }
}
