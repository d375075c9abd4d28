/** What the shells of all flows share: opening, fetching, successors. Start at {@link Flows}. */
@NullMarked
package dev.portcullis.domain.flow;

import org.jspecify.annotations.NullMarked;
