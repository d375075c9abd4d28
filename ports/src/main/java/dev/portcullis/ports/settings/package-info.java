/** Changing who one is and how one signs in. Start at {@link SettingsApi}. */
@NullMarked
package dev.portcullis.ports.settings;

import org.jspecify.annotations.NullMarked;
