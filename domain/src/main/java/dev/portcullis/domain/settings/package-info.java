/** Changing who one is and how one signs in. Start at {@link SettingsService} for what happens, at {@link SettingsMachine} for what is decided. */
@NullMarked
package dev.portcullis.domain.settings;

import org.jspecify.annotations.NullMarked;
