package dev.portcullis.testkit.frontend;

import dev.portcullis.testkit.federation.FakeProvider;
import dev.portcullis.testkit.hook.HookSink;
import dev.portcullis.testkit.oauth2.FakeAuthorizationServer;

/**
 * The other servers that one under test speaks with: a provider of identities, an OAuth 2.0 server that sends people to sign in, and a
 * service that web hooks call.
 * Its configuration names their addresses, so that they have to be there before it is written.
 */
public record FakeServers(FakeProvider provider, FakeAuthorizationServer oauth2, HookSink hooks)
        implements AutoCloseable {

    /** At ports that are free. */
    public static FakeServers start() {
        return at(0, 0, 0);
    }

    /** At ports that a server's configuration names already. */
    public static FakeServers at(int provider, int oauth2, int hooks) {
        return new FakeServers(
                FakeProvider.at(provider),
                FakeAuthorizationServer.at(oauth2),
                HookedService.answering(HookSink.at(hooks)));
    }

    @Override
    public void close() {
        provider.close();
        oauth2.close();
        hooks.close();
    }
}
