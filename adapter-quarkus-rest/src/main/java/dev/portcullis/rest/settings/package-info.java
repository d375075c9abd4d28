/** Settings over HTTP. */
@NullMarked
package dev.portcullis.rest.settings;

import org.jspecify.annotations.NullMarked;
