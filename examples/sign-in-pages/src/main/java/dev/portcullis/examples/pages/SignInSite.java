package dev.portcullis.examples.pages;

import com.sun.net.httpserver.HttpServer;
import dev.portcullis.companion.session.SessionGuard;
import dev.portcullis.embedded.Portcullis;
import dev.portcullis.ports.FrontendApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A home page that says who is signed in, and a page to sign in by, on the JDK's own HTTP server. The browser talks to this
 * site alone: its cookies go on to {@link FrontendApi} with each question, and those of the answer come back to it.
 */
public final class SignInSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SignInSite(HttpServer server) {
        this.server = server;
    }

    public static void main(String... arguments) throws IOException {
        var portcullis = Portcullis.inMemory();
        SignUp.of(portcullis.frontend(), "ada@example.org", "correct horse battery");
        var site = start(portcullis.frontend(), 8080);
        System.out.println("Open http://127.0.0.1:" + site.port()
                + "/ and sign in as ada@example.org with \"correct horse battery\"");
    }

    /** @param port where to listen on this machine; zero takes a free one */
    static SignInSite start(FrontendApi api, int port) throws IOException {
        var guard = SessionGuard.of(api).build();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var site = new SignInSite(server);
        server.createContext("/", Visit.by(new HomePage(guard)::show));
        server.createContext("/login", Visit.by(new LoginPage(api)::show));
        server.createContext("/logout", Visit.by(new LogoutPage(api, guard)::show));
        server.setExecutor(site.threads);
        server.start();
        return site;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
