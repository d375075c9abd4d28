/** Servers of tests, on this machine alone. Start at {@link LoopbackHttp}. */
@NullMarked
package dev.portcullis.testkit.loopback;

import org.jspecify.annotations.NullMarked;
