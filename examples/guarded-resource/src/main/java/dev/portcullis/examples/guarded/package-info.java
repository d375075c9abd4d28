/** An application that asks who is signed in before it answers. Start at {@link NotesResource}. */
@NullMarked
package dev.portcullis.examples.guarded;

import org.jspecify.annotations.NullMarked;
