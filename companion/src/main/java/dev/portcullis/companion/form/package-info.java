/** The form of a flow: look up its nodes, fill it, submit it. Start at {@link Form}. */
@NullMarked
package dev.portcullis.companion.form;

import org.jspecify.annotations.NullMarked;
