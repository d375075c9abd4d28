/** What all flows share: one attempt at a self-service task, with an id and an expiry. Start at {@link Flow} and {@link FlowStore}. */
@NullMarked
package dev.portcullis.ports.flow;

import org.jspecify.annotations.NullMarked;
