/** What every request passes before a resource sees it: cross-origin rules, known paths, forgery check, body. Start at {@code RequestFilter}. */
@NullMarked
package dev.portcullis.rest.gate;

import org.jspecify.annotations.NullMarked;
