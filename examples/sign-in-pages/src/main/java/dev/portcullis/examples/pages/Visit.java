package dev.portcullis.examples.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.portcullis.companion.session.RequestCaller;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.caller.Cookie;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request of a browser and what it is answered. */
record Visit(HttpExchange http) {

    /** Answers a visit. */
    interface Page {
        void answer(Visit visit) throws IOException;
    }

    static HttpHandler by(Page page) {
        return http -> {
            try (http) {
                page.answer(new Visit(http));
            }
        };
    }

    /** Who asks: the cookies of the browser, answered by values and not by redirects. */
    Caller caller() {
        return RequestCaller.of(http.getRequestHeaders()::getFirst);
    }

    boolean isSubmit() {
        return http.getRequestMethod().equals("POST");
    }

    /** A parameter of the address; empty when it is not there. */
    String parameter(String name) {
        String query = http.getRequestURI().getRawQuery();
        return fields(query == null ? "" : query)
                .getOrDefault(name, List.of(""))
                .getFirst();
    }

    /** The fields of a form that was submitted. */
    Map<String, List<String>> fields() throws IOException {
        return fields(new String(http.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
    }

    private static Map<String, List<String>> fields(String text) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), List.of(decoded(pair.substring(equals + 1))));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Hand the cookies of an answer on to the browser. */
    <T> T keep(Answer<T> answer) {
        keep(answer.cookies());
        return answer.require();
    }

    void keep(List<Cookie> cookies) {
        cookies.forEach(cookie -> http.getResponseHeaders().add("Set-Cookie", cookie.header()));
    }

    void show(int status, String body) throws IOException {
        byte[] bytes = ("<!doctype html><html lang=\"en\"><title>Club</title>" + body).getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        http.getResponseHeaders().set("Cache-Control", "no-store");
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }

    void goTo(String path) throws IOException {
        http.getResponseHeaders().set("Location", path);
        http.sendResponseHeaders(303, -1);
    }
}
