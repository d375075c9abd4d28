/** A sorted map that never changes: what was read once stays as it was. Start at {@link SortedTree}. */
@NullMarked
package dev.portcullis.memory.tree;

import org.jspecify.annotations.NullMarked;
