package dev.portcullis.jdbc;

import dev.portcullis.ports.guess.GuessStore;
import dev.portcullis.ports.guess.Guesses;
import java.time.Instant;

final class JdbcGuessStore implements GuessStore {
    private final Sql sql;

    JdbcGuessStore(Sql sql) {
        this.sql = sql;
    }

    // The update changes nothing, but it makes the others who take this row wait, and gives what the last of them left.
    @Override
    public Guesses take(String subject, Instant now) {
        Guesses none = Guesses.none(subject, now);
        return sql.updateReturning(
                        "INSERT INTO guesses (id, begun, failed, open_from, last_at) VALUES (?, 0, 0, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET begun = guesses.begun"
                                + " RETURNING begun, failed, open_from, last_at",
                        row -> new Guesses(
                                subject,
                                row.getInt(1),
                                row.getInt(2),
                                Micros.toInstant(row.getLong(3)),
                                Micros.toInstant(row.getLong(4))),
                        subject,
                        none.openFrom(),
                        none.lastAt())
                .orElseThrow();
    }

    @Override
    public void keep(Guesses guesses) {
        sql.update(
                "INSERT INTO guesses (id, begun, failed, open_from, last_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET begun = excluded.begun, failed = excluded.failed,"
                        + " open_from = excluded.open_from, last_at = excluded.last_at",
                guesses.subject(),
                guesses.begun(),
                guesses.failed(),
                guesses.openFrom(),
                guesses.lastAt());
    }

    @Override
    public void forget(String subject) {
        sql.update("DELETE FROM guesses WHERE id = ?", subject);
    }

    @Override
    public int purge(Instant lastBefore, int limit) {
        return sql.purge("guesses", "last_at", lastBefore, limit);
    }
}
