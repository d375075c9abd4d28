package dev.portcullis.embedded;

import dev.portcullis.embedded.configuration.DatabaseSettings;
import dev.portcullis.embedded.problem.BadConfiguration;
import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.jdbc.Dsn;
import dev.portcullis.jdbc.JdbcUnitOfWork;
import dev.portcullis.jdbc.StoreNotUsable;
import dev.portcullis.json.ContractJson;
import dev.portcullis.memory.MemoryUnitOfWork;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.store.UnitOfWork;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The store that {@code dsn} names, open.
 *
 * @param marks what nodes leave for each other in it
 * @param closing what gives it back
 */
record OpenStore(UnitOfWork work, Marks marks, Runnable closing) implements AutoCloseable {
    /** Load what opening it needs. What cannot be loaded is told when it is opened. */
    static void prepare(DatabaseSettings settings) {
        if (!settings.isMemory()) JdbcUnitOfWork.prepare(Dsn.parse(settings.dsn()));
    }

    /** @throws BadConfiguration if there is none that can be used */
    static OpenStore open(DatabaseSettings settings, ContractJson json) {
        if (settings.isMemory()) return new OpenStore(new MemoryUnitOfWork(), Marks.NONE, () -> {});
        return open(() -> JdbcUnitOfWork.open(Dsn.parse(settings.dsn()), json));
    }

    /** One behind a pool of the program's. @throws BadConfiguration if it cannot be used */
    static OpenStore open(DataSource own, ContractJson json) {
        return open(() -> JdbcUnitOfWork.open(own, json));
    }

    private static OpenStore open(Supplier<JdbcUnitOfWork> opening) {
        try {
            JdbcUnitOfWork database = opening.get();
            return new OpenStore(database, database::leave, database::close);
        } catch (StoreNotUsable e) {
            throw new BadConfiguration(new Problem("dsn", String.valueOf(e.getMessage())));
        } catch (Unavailable e) {
            throw new BadConfiguration(new Problem(
                    "dsn",
                    "the database gives no answer (" + e.getMessage() + "); check that it runs and that dsn names it"));
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
