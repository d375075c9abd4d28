package dev.portcullis.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** TLS 1.2 or newer to one server, whose certificate must have its name. Source: docs/security.md, I9. */
final class TlsSockets extends SSLSocketFactory {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SmtpServer server;
    private final SSLSocketFactory sockets;

    /** @throws IllegalArgumentException if the client certificate cannot be used */
    TlsSockets(SmtpServer server, @Nullable ClientCertificate client) {
        this(server, client, null);
    }

    /** @param trusted who vouches for certificates; null for those whom Java trusts */
    TlsSockets(SmtpServer server, @Nullable ClientCertificate client, TrustManager @Nullable [] trusted) {
        this.server = server;
        KeyManager[] keys = client == null ? null : client.keyManagers();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, server.verify() ? trusted : new TrustManager[] {new Anybody()}, null);
            sockets = context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private Socket prepared(Socket socket) {
        var tls = (SSLSocket) socket;
        SSLParameters wanted = tls.getSSLParameters();
        wanted.setProtocols(VERSIONS);
        if (server.verify()) wanted.setEndpointIdentificationAlgorithm("HTTPS");
        if (isName(server.name())) wanted.setServerNames(List.of(new SNIHostName(server.name())));
        tls.setSSLParameters(wanted);
        return tls;
    }

    private static boolean isName(String host) {
        return !host.contains(":") && !host.matches("[0-9.]+");
    }

    @Override
    public Socket createSocket() throws IOException {
        return prepared(sockets.createSocket());
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        return prepared(sockets.createSocket(below, server.name(), port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return prepared(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return prepared(sockets.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return prepared(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return prepared(sockets.createSocket(host, port, from, fromPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return sockets.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return sockets.getSupportedCipherSuites();
    }

    /** Takes any certificate: for {@code skip_ssl_verify}, which is said in a warning at the start. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
