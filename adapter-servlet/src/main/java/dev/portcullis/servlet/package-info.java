/** The public API in a servlet container, beside whatever else it answers. Start at {@link PublicApiFilter}. */
@NullMarked
package dev.portcullis.servlet;

import org.jspecify.annotations.NullMarked;
