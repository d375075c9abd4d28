package dev.portcullis.servlet;

import dev.portcullis.boundary.Endpoint;
import dev.portcullis.boundary.PublicApiSource;
import dev.portcullis.boundary.http.HttpAnswer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers the paths of the public API, and lets all others pass untouched. Map it to {@code /*}, before filters that ask who is
 * signed in. A context path does not count: the API stands below that of the application.
 *
 * <p>How many connections and bytes are taken in at once, and how long one may take, is the container's matter. Of its threads only
 * so many work on submissions at a time, so that session checks find one.
 */
public final class PublicApiFilter implements Filter {
    private final transient Endpoint endpoint;

    /** @param endpoint the public API, or pages before it: {@code pages.before(api)} */
    public PublicApiFilter(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** As it is configured, and at the root of the application. */
    public PublicApiFilter(PublicApiSource source) {
        this(source.publicApi().build());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answered) {
            Optional<HttpAnswer> answer = endpoint.answer(new ReceivedServletRequest(asked), asked::getInputStream);
            if (answer.isPresent()) {
                write(answer.get(), answered);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void write(HttpAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(header -> response.addHeader(header.name(), header.value()));
        byte[] body = answer.body();
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
