/** The public API on the server of the JDK. Start at {@link LocalServer}. */
@NullMarked
package dev.portcullis.testkit.server;

import org.jspecify.annotations.NullMarked;
