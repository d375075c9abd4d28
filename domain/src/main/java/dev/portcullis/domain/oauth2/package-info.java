/** Logins and registrations on behalf of an OAuth 2.0 server. Start at {@link dev.portcullis.domain.oauth2.LoginChallenges}. */
@NullMarked
package dev.portcullis.domain.oauth2;

import org.jspecify.annotations.NullMarked;
