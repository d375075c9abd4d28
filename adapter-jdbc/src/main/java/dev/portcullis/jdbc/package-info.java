/** The stores over JDBC: SQLite and PostgreSQL. Start at {@link JdbcUnitOfWork}. */
@NullMarked
package dev.portcullis.jdbc;

import org.jspecify.annotations.NullMarked;
