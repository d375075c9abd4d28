/** The method profile in settings: changing one's traits. Start at {@link ProfileSettingsMethod}. */
@NullMarked
package dev.portcullis.domain.profile;

import org.jspecify.annotations.NullMarked;
