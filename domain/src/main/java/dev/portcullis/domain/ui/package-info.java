/** Making and changing forms. Start at {@link Form}. */
@NullMarked
package dev.portcullis.domain.ui;

import org.jspecify.annotations.NullMarked;
