/** What every database that keeps our stores must hold to. Start at {@link StoresContract}. */
@NullMarked
package dev.portcullis.testkit.store;

import org.jspecify.annotations.NullMarked;
