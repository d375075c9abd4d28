package dev.portcullis.testkit.frontend;

import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.oauth2.FakeAuthorizationServer;

/**
 * The other servers that one under test speaks with: a provider of identities, and an OAuth 2.0 server that sends people to sign in.
 * Its configuration names their addresses, so that they have to be there before it is written.
 */
public record FakeServers(FakeProvider provider, FakeAuthorizationServer oauth2) implements AutoCloseable {

    /** At ports that are free. */
    public static FakeServers start() {
        return new FakeServers(FakeProvider.start(), FakeAuthorizationServer.start());
    }

    /** At ports that a server's configuration names already. */
    public static FakeServers at(int provider, int oauth2) {
        return new FakeServers(FakeProvider.at(provider), FakeAuthorizationServer.at(oauth2));
    }

    @Override
    public void close() {
        provider.close();
        oauth2.close();
    }
}
