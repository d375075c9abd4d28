/** Services of the operator that are told of flows, and may decide about them. Start at {@link WebHookCaller}. */
@NullMarked
package dev.portcullis.ports.hook;

import org.jspecify.annotations.NullMarked;
