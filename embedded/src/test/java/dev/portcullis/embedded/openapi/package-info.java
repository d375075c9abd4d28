/** That real answers are what the description of the operations says. Start at {@link DescribedAnswers}. */
@NullMarked
package dev.portcullis.embedded.openapi;

import org.jspecify.annotations.NullMarked;
