/** What every database that keeps our stores must hold to, all suites in one. Start at {@link StoresContract}. */
@NullMarked
package dev.portcullis.testkit.database;

import org.jspecify.annotations.NullMarked;
