/** Reading what was submitted, whatever way it was written down. Start at {@link SubmissionReader}. */
@NullMarked
package dev.portcullis.domain.submission;

import org.jspecify.annotations.NullMarked;
