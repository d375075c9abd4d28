package dev.portcullis.outbound;

import dev.portcullis.ports.outbound.OutboundAnswer;
import dev.portcullis.ports.outbound.OutboundClient;
import dev.portcullis.ports.outbound.OutboundFailure;
import dev.portcullis.ports.outbound.OutboundFailure.Reason;
import dev.portcullis.ports.outbound.OutboundRequest;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Calls other servers over HttpClient 5. Each call runs on a thread of its own and is cut off when its time is over: neither a
 * name server nor a server that sends a byte a minute holds the caller longer. Safe for use by many threads.
 */
public final class GuardedClient implements OutboundClient, AutoCloseable {
    private static final int MOST_WAITING_FOR_ONE = 32;

    private final AddressRules rules;
    private final Connections guarded;
    private final Connections open;
    private final Waiting waiting = new Waiting(MOST_WAITING_FOR_ONE);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    public GuardedClient(AddressRules rules) {
        this(rules, SystemDefaultDnsResolver.INSTANCE);
    }

    GuardedClient(AddressRules rules, DnsResolver names) {
        this.rules = rules;
        // Two sets of connections: one that an exception opened must not serve an address that is none.
        this.guarded = new Connections(new GuardedResolver(names), MOST_WAITING_FOR_ONE);
        this.open = new Connections(names, MOST_WAITING_FOR_ONE);
    }

    @Override
    public OutboundAnswer send(OutboundRequest request) {
        String server = server(request);
        if (!waiting.enter(server)) {
            throw new OutboundFailure(Reason.BUSY, request, null);
        }
        try {
            return within(request);
        } finally {
            waiting.leave(server);
        }
    }

    private static String server(OutboundRequest request) {
        String scheme = request.address().getScheme();
        boolean isKnown = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!isKnown || request.address().getHost() == null) {
            throw new OutboundFailure(Reason.REFUSED, request, null);
        }
        return request.address().getRawAuthority();
    }

    private OutboundAnswer within(OutboundRequest request) {
        var call = new Call(request, rules.guards(request.address()) ? guarded : open);
        Future<OutboundAnswer> answer = calls.submit(call);
        try {
            return answer.get(request.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new OutboundFailure(Reason.TIMED_OUT, request, silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OutboundFailure(Reason.UNREACHABLE, request, stopped);
        } catch (ExecutionException failed) {
            throw Call.failure(request, failed.getCause());
        } finally {
            call.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        calls.shutdownNow();
        guarded.close();
        open.close();
    }
}
