/** What a request passes before an operation sees it: cross-origin rules, who is at this machine. Start at {@link CrossOrigin}. */
@NullMarked
package dev.portcullis.boundary.filter;

import org.jspecify.annotations.NullMarked;
