package dev.portcullis.ports.caller;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answered: the value together with status, headers, and what it does to the caller.
 *
 * @param status the HTTP status, 200 to 399
 * @param value the value; null when the answer only leads elsewhere or has nothing to say
 * @param location where the caller is led; null when it stays
 * @param cookies the cookies that the answer sets or takes back, in order
 * @param headers further headers by their published names, for instance {@code X-Total-Count}
 */
public record Answer<T extends @Nullable Object>(
        int status, @Nullable T value, @Nullable URI location, List<Cookie> cookies, Map<String, String> headers) {

    public Answer {
        cookies = List.copyOf(cookies);
        headers = Map.copyOf(headers);
    }

    public static <T> Answer<T> ok(T value) {
        return new Answer<>(200, value, null, List.of(), Map.of());
    }

    public static <T> Answer<T> nothing() {
        return new Answer<>(204, null, null, List.of(), Map.of());
    }

    public static <T> Answer<T> redirect(int status, URI location) {
        return new Answer<>(status, null, location, List.of(), Map.of());
    }

    public static <T> Answer<T> redirect(URI location) {
        return redirect(303, location);
    }

    public Answer<T> with(Cookie cookie) {
        var changed = new ArrayList<>(cookies);
        changed.add(cookie);
        return new Answer<>(status, value, location, changed, headers);
    }

    public Answer<T> withCookies(List<Cookie> added) {
        var changed = new ArrayList<>(cookies);
        changed.addAll(added);
        return new Answer<>(status, value, location, changed, headers);
    }

    public Answer<T> withHeader(String name, String text) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(name, text);
        return new Answer<>(status, value, location, cookies, changed);
    }

    /** The same answer with what becomes of its value; one without a value has none then either. */
    public <R> Answer<R> map(Function<T, R> change) {
        return new Answer<>(status, value == null ? null : change.apply(value), location, cookies, headers);
    }

    /**
     * The value of an answer that has one.
     *
     * @throws IllegalStateException if the answer leads elsewhere instead, as it does for browser pages: read {@link
     *     #location()} then
     */
    public T require() {
        if (value == null) {
            throw new IllegalStateException(
                    "The answer (status " + status + ") has no value" + where() + "; use the form with HTTP info");
        }
        return value;
    }

    /** A further header by its name in any case; empty when the answer has none of that name. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String where() {
        return Optional.ofNullable(location)
                .map(to -> " but leads to " + to.getScheme() + "://" + to.getHost())
                .orElse("");
    }
}
