/**
 * The promises of {@code FrontendApi} as sentences, for everything that implements it. Start at {@link FrontendApiContract}.
 */
@NullMarked
package dev.portcullis.testkit.frontend;

import org.jspecify.annotations.NullMarked;
