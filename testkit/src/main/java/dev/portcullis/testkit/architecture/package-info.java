/**
 * Rules about how code hangs together, to reuse over any packages: start at {@link ArrowRules}. Each rule first makes sure
 * that it sees classes.
 */
@NullMarked
package dev.portcullis.testkit.architecture;

import org.jspecify.annotations.NullMarked;
