/** Receivers of web hooks for tests. Start at {@link HookSink}. */
@NullMarked
package dev.portcullis.testkit.hook;

import org.jspecify.annotations.NullMarked;
