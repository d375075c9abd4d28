/** What methods are made of, those of the engine and those of a root alike. Start at {@link MethodKit}. */
@NullMarked
package dev.portcullis.domain.kit;

import org.jspecify.annotations.NullMarked;
