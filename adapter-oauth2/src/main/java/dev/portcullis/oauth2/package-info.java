/** What an OAuth 2.0 server asks and is told, over its administrative interface. Start at {@link dev.portcullis.oauth2.AdminLoginChallenges}. */
@NullMarked
package dev.portcullis.oauth2;

import org.jspecify.annotations.NullMarked;
