package dev.portcullis.server.pages;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Many forms on one page, to see what a browser would send of each. */
final class FormPage implements AutoCloseable {
    // As a form is encoded: the button that was pressed is part of it, and lines end as in the mails of old.
    private static final String SENT = """
            const ends = text => text.replace(/\\r\\n|\\r|\\n/g, '\\r\\n');
            return [...document.forms].map(form => {
              const pressed = form.querySelector('button[value=' + arguments[0] + ']');
              if (!form.checkValidity()) return 'invalid: ' + form.querySelector(':invalid').outerHTML;
              const fields = [...new FormData(form, pressed)].map(([name, value]) => [ends(name), ends(value)]);
              return new URLSearchParams(fields).toString();
            });
            """;

    private final HttpServer server;
    private String content = "";

    FormPage() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /**
     * What is sent of each form when a button of it is pressed, in their order.
     *
     * @param forms as pages draw them
     * @param script what runs on the page; nothing where JavaScript is off
     * @param button its value
     */
    @SuppressWarnings("unchecked")
    List<String> sent(Browser browser, List<String> forms, String script, String button) {
        content = "<!doctype html><html lang=en><title>Forms</title><link rel=icon href=data:,><main>"
                + String.join("\n", forms) + "</main><script>" + script + "</script>";
        browser.open("http://localhost:" + server.getAddress().getPort() + "/");
        return (List<String>) browser.run(SENT, button);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
