/** Settings over HTTP. */
@NullMarked
package dev.portcullis.boundary.settings;

import org.jspecify.annotations.NullMarked;
