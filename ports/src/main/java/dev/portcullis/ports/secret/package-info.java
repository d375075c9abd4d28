/** Random secrets, keyed hashes and sealed texts; keys stay behind these ports. */
@NullMarked
package dev.portcullis.ports.secret;

import org.jspecify.annotations.NullMarked;
