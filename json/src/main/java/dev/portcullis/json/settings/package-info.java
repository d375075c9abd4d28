/** Changing something about oneself. Start at {@link SettingsMapping}. */
@NullMarked
package dev.portcullis.json.settings;

import org.jspecify.annotations.NullMarked;
