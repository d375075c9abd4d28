/** Units of work, and what suites for stores share: a way into empty stores, races. Start at {@link UnitOfWorkContract}. */
@NullMarked
package dev.portcullis.testkit.store;

import org.jspecify.annotations.NullMarked;
