/** Where everything is kept, and how changes belong together. Start at {@link UnitOfWork}. */
@NullMarked
package dev.portcullis.ports.store;

import org.jspecify.annotations.NullMarked;
