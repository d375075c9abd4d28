package dev.portcullis.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundFailure.Reason;
import dev.portcullis.ports.outbound.OutboundRequest;
import dev.portcullis.testkit.outbound.LoopbackServer;
import dev.portcullis.testkit.outbound.OutboundClientContract;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GuardedClientTest implements OutboundClientContract {
    @Override
    public OutboundClient open() {
        return new GuardedClient(AddressRules.OPEN);
    }

    @Override
    public OutboundClient guarded(String... exceptions) {
        return new GuardedClient(new AddressRules(true, List.of(exceptions)));
    }

    @Test
    @DisplayName("[G6] r4 a name is looked up once for a connection, so that it cannot say something else in between")
    void r4_rebinding_gains_nothing() throws Exception {
        var names = new Changing("127.0.0.1", "127.0.0.2");
        try (var server = LoopbackServer.start();
                var client = new GuardedClient(AddressRules.OPEN, names)) {
            int port = server.at("/").getPort();
            client.send(OutboundRequest.get(URI.create("http://rebinding.example:" + port + "/")));
            assertThat(names.addresses).containsExactly("127.0.0.2");
        }
    }

    @Test
    @DisplayName("[G6] r4 a name that says a private address at a later look is refused then")
    void r4_each_look_is_checked() throws Exception {
        var names = new GuardedResolver(new Changing("192.0.32.8", "127.0.0.1"));
        assertThat(names.resolve("rebinding.example")).hasSize(1);
        assertThatExceptionOfType(GuardedResolver.RefusedAddress.class)
                .isThrownBy(() -> names.resolve("rebinding.example"));
    }

    @Test
    @DisplayName("[G6] r4 a name with a public and a private address is refused")
    void r4_one_private_address_among_others_refuses_the_name() throws Exception {
        DnsResolver both = new Changing("192.0.32.8", "127.0.0.1") {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName("192.0.32.8"), InetAddress.getByName("10.0.0.1")};
            }
        };
        try (var client = new GuardedClient(new AddressRules(true, List.of()), both)) {
            assertThatExceptionOfType(OutboundFailure.class)
                    .isThrownBy(() -> client.send(OutboundRequest.get(URI.create("http://two.example/"))))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.REFUSED))
                    .withMessageNotContaining("10.0.0.1");
        }
    }

    /** A name server that says each address once. */
    private static class Changing implements DnsResolver {
        private final ArrayDeque<String> addresses;

        Changing(String... addresses) {
            this.addresses = new ArrayDeque<>(List.of(addresses));
        }

        @Override
        public synchronized InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {InetAddress.getByName(addresses.size() > 1 ? addresses.pop() : addresses.peek())};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
