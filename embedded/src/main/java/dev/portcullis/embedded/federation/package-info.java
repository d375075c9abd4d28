/** Providers of identities, as the configuration describes them. Start at {@link ConfiguredProviders}. */
@NullMarked
package dev.portcullis.embedded.federation;

import org.jspecify.annotations.NullMarked;
