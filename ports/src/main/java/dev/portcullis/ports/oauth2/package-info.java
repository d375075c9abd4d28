/** An OAuth 2.0 server that sends people here to sign in. Start at {@link dev.portcullis.ports.oauth2.LoginChallengeServer}. */
@NullMarked
package dev.portcullis.ports.oauth2;

import org.jspecify.annotations.NullMarked;
