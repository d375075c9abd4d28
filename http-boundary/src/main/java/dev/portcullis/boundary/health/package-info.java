/** Whether the service lives and is ready, over HTTP. */
@NullMarked
package dev.portcullis.boundary.health;

import org.jspecify.annotations.NullMarked;
