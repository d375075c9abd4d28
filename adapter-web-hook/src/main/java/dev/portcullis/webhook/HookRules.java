package dev.portcullis.webhook;

import java.util.List;

/**
 * What holds for all web hooks.
 *
 * @param headers the names of the request headers that templates are told of, in any case
 */
public record HookRules(List<String> headers, Signatures signatures) {
    public HookRules {
        headers = List.copyOf(headers);
    }
}
