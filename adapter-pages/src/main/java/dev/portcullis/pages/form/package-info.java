/** The nodes of a flow, put into forms that a person can fill in. Start at {@code Arrangement}. */
@NullMarked
package dev.portcullis.pages.form;

import org.jspecify.annotations.NullMarked;
