/** The page of each flow, drawn from its nodes alone. Start at {@code FlowPage}. */
@NullMarked
package dev.portcullis.pages.flow;

import org.jspecify.annotations.NullMarked;
