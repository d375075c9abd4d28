/** Settings over HTTP: which address, which parameters, which answer. Start at {@link HttpSettingsApi}. */
@NullMarked
package dev.portcullis.http.settings;

import org.jspecify.annotations.NullMarked;
