/** Files that pages are made of: ours, and the operator's. Start at {@code PageFiles}. */
@NullMarked
package dev.portcullis.pages.file;

import org.jspecify.annotations.NullMarked;
