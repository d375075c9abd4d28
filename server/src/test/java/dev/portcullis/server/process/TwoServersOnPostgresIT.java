package dev.portcullis.server.process;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class TwoServersOnPostgresIT extends TwoServersContract {
    private Postgres postgres;

    @BeforeEach
    void start() throws IOException {
        postgres = Postgres.start();
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Override
    String dsn() {
        return postgres.dsn();
    }
}
