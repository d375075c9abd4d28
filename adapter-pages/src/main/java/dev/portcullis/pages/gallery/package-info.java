/** Every page in every state, for whoever makes them look like their own. Start at {@code SamplePages}. */
@NullMarked
package dev.portcullis.pages.gallery;

import org.jspecify.annotations.NullMarked;
