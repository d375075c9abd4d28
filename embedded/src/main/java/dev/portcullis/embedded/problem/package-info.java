/** What is wrong with a configuration, told so that it can be put right at once. Start at {@link BadConfiguration}. */
@NullMarked
package dev.portcullis.embedded.problem;

import org.jspecify.annotations.NullMarked;
