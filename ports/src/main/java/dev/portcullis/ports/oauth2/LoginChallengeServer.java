package dev.portcullis.ports.oauth2;

import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.json.JsonObject;

/**
 * Ask an OAuth 2.0 server what it sent somebody here for, and tell it who signed in. Safe for use by many threads; a call ends
 * within a bounded time, and is not made inside a unit of work. Source: docs/contract/oauth2.md, "The server's two calls".
 */
public interface LoginChallengeServer {
    /**
     * The request behind a challenge, as the server describes it.
     *
     * @throws ChallengeRefused if the server does not know it, or it was used
     * @throws Unavailable if there is no answer, or none that can be read
     */
    JsonObject find(String challenge);

    /**
     * Tell the server who signed in. Telling it again has no other effect.
     *
     * @return where the browser goes on
     * @throws ChallengeRefused if the server does not take it
     * @throws Unavailable if there is no answer, or none that can be read
     */
    String accept(String challenge, AcceptedLogin login);
}
