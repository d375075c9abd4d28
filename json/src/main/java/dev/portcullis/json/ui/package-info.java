/** The form of a flow. Start at {@link UiMapping}. */
@NullMarked
package dev.portcullis.json.ui;

import org.jspecify.annotations.NullMarked;
