package dev.portcullis.ports.session;

import dev.portcullis.ports.caller.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page parameters as they came: what makes no sense counts as absent.
 *
 * @param perPage how many sessions a page holds, from 1 to 1000, in the older way, which counts pages
 * @param page which page in that way, from 0
 * @param pageSize how many sessions a page holds in the newer way
 * @param pageToken where the page begins, taken from a link of an earlier answer
 */
public record ListMySessions(
        Caller caller,
        @Nullable String perPage,
        @Nullable String page,
        @Nullable String pageSize,
        @Nullable String pageToken) {
    /** @throws NullPointerException with the name of what is missing */
    public ListMySessions {
        Objects.requireNonNull(caller, "caller");
    }

    public ListMySessions(Caller caller) {
        this(caller, null, null, null, null);
    }

    /** The first page of so many. */
    public ListMySessions sized(int size) {
        return new ListMySessions(caller, null, null, String.valueOf(size), pageToken);
    }

    /** The page that begins where a link of an earlier answer says. */
    public ListMySessions from(String token) {
        return new ListMySessions(caller, null, null, pageSize, Objects.requireNonNull(token, "token"));
    }

    /** A page in the older way. @param number from 0 @param size how many a page */
    public ListMySessions page(int number, int size) {
        return new ListMySessions(caller, String.valueOf(size), String.valueOf(number), null, null);
    }
}
