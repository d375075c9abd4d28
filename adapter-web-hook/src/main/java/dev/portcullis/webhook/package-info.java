/** Calls services of the operator about what happens in flows. Start at {@link WebHookClient}. */
@NullMarked
package dev.portcullis.webhook;

import org.jspecify.annotations.NullMarked;
