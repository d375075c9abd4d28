package dev.portcullis.http.exchange;

import java.net.URI;
import java.util.Locale;
import org.apache.hc.core5.http.HttpHost;

/**
 * Where the server is: scheme, host, port, and the path that all operations are under.
 *
 * @param uri without a slash at its end
 */
public record BaseUrl(URI uri) {

    /** @throws IllegalArgumentException if it is no absolute http or https address, or holds credentials, query or fragment */
    public static BaseUrl of(URI uri) {
        require(isHttp(uri) && uri.getHost() != null, "must be an absolute http or https address");
        require(uri.getRawUserInfo() == null, "must hold no user name or password");
        require(uri.getRawQuery() == null && uri.getRawFragment() == null, "must have neither query nor fragment");
        return new BaseUrl(URI.create(uri.toString().replaceAll("/+$", "")));
    }

    private static boolean isHttp(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https");
    }

    private static void require(boolean fulfilled, String rule) {
        if (!fulfilled) {
            throw new IllegalArgumentException("The base URL " + rule);
        }
    }

    HttpHost host() {
        return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    URI of(Call call) {
        String query = call.query().text();
        return URI.create(without(call) + (query.isEmpty() ? "" : "?" + query));
    }

    /** The address without its parameters, for people to read: some of them are secrets. */
    String without(Call call) {
        return uri + call.path();
    }
}
