package dev.portcullis.jdbc;

import dev.portcullis.ports.failure.Unavailable;
import java.sql.SQLException;

/** A statement failed; the unit of work decides whether to begin again. */
final class SqlFailure extends Unavailable {
    private static final long serialVersionUID = 1L;

    private final transient SQLException reason;

    SqlFailure(SQLException reason) {
        super("the database did not do what it was asked to", reason);
        this.reason = reason;
    }

    SQLException reason() {
        return reason;
    }
}
