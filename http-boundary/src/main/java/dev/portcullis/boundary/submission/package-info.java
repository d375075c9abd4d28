/** What was submitted, read from the bytes of a body. Start at {@code SubmissionReader}. */
@NullMarked
package dev.portcullis.boundary.submission;

import org.jspecify.annotations.NullMarked;
