/** Whether the service lives and is ready, over HTTP. */
@NullMarked
package dev.portcullis.rest.health;

import org.jspecify.annotations.NullMarked;
