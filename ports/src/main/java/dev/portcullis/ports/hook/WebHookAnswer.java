package dev.portcullis.ports.hook;

import dev.portcullis.ports.json.Json;
import java.util.Optional;

/** What came of a call. Source: docs/contract/web-hooks.md, "The answer". */
public sealed interface WebHookAnswer {
    /**
     * The service answered.
     *
     * @param body the one JSON value that it sent; empty when it sent none, something else, or too much
     */
    record Answered(int status, Optional<Json> body) implements WebHookAnswer {}

    /** There was no answer that counts, or the call could not be made. @param why for the operator */
    record Failed(String why) implements WebHookAnswer {}

    /** The template of the body called it off. */
    record CalledOff() implements WebHookAnswer {}
}
