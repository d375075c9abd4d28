package dev.portcullis.embedded;

import dev.portcullis.breach.PwnedPasswords;
import dev.portcullis.embedded.configuration.BreachSettings;
import dev.portcullis.embedded.configuration.Configuration;
import dev.portcullis.embedded.courier.Channels;
import dev.portcullis.embedded.document.ContractJsonText;
import dev.portcullis.embedded.location.Locations;
import dev.portcullis.embedded.location.MapperPrograms;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.json.ContractJson;
import dev.portcullis.jsonnet.JsonnetCompiler;
import dev.portcullis.outbound.GuardedClient;
import dev.portcullis.ports.credential.BreachLookup;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.store.UnitOfWork;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import javax.sql.DataSource;

/** What is open towards the outside, and has to be closed. */
record Connections(OpenStore store, Optional<PwnedPasswords> pwned, Channels channels, GuardedClient outbound)
        implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Connections.class.getName());

    /**
     * @param own what the program brings along in place of what is configured
     * @throws dev.portcullis.embedded.problem.BadConfiguration if the database cannot be used
     */
    static Connections open(Configuration configuration, OwnParts own, ContractJson json) {
        var outbound = new GuardedClient(configuration.callable());
        var channels = channels(configuration, outbound, json).with(own.channels());
        DataSource database = own.database();
        OpenStore store =
                database == null ? OpenStore.open(configuration.database(), json) : OpenStore.open(database, json);
        return new Connections(store, lookup(configuration.breaches(), outbound), channels, outbound);
    }

    private static Channels channels(Configuration configuration, OutboundClient outbound, ContractJson json) {
        var mappers = new MapperPrograms(new JsonnetCompiler(), new Locations(configuration.callable()));
        var calls = new Channels.Calls(
                outbound, url -> mappers.load("courier request_config.body", url), new ContractJsonText(json));
        try {
            return Channels.open(configuration.courier(), calls);
        } catch (IllegalArgumentException e) {
            throw new BadConfiguration(new Problem("courier", String.valueOf(e.getMessage())));
        }
    }

    private static Optional<PwnedPasswords> lookup(BreachSettings settings, OutboundClient outbound) {
        return settings.enabled() ? Optional.of(new PwnedPasswords(settings.host(), outbound)) : Optional.empty();
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
