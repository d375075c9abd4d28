/** The numbered texts that people read. The number, the type and the context are the contract; the wording is ours. */
@NullMarked
package dev.portcullis.ports.message;

import org.jspecify.annotations.NullMarked;
