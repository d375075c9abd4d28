/** The OAuth 2.0 server of the configuration. Start at {@link WatchedLoginChallenges}. */
@NullMarked
package dev.portcullis.embedded.oauth2;

import org.jspecify.annotations.NullMarked;
