/** The form of a flow as data: nodes that a client draws in any way it likes. Start at {@link UiContainer}. */
@NullMarked
package dev.portcullis.ports.ui;

import org.jspecify.annotations.NullMarked;
