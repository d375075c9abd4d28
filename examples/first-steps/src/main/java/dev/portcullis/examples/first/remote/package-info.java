/** The same, with a server elsewhere. */
@NullMarked
package dev.portcullis.examples.first.remote;

import org.jspecify.annotations.NullMarked;
