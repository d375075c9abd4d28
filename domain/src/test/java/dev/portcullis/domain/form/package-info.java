/** The law of forms: sending a form back as it was drawn changes nothing. Start at {@link FormLawTest}. */
@NullMarked
package dev.portcullis.domain.form;

import org.jspecify.annotations.NullMarked;
