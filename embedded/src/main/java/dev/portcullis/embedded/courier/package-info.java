/** Carrying messages out, apart from the requests that write them. Start at {@link CourierWorker}. */
@NullMarked
package dev.portcullis.embedded.courier;

import org.jspecify.annotations.NullMarked;
