package dev.portcullis.ports.hook;

import dev.portcullis.ports.json.JsonObject;

/**
 * Call a service over HTTP about what happens in a flow. Safe for use by many threads; no transaction is open meanwhile.
 *
 * <ol>
 *   <li>R1 A service that does not answer, is busy or fails is asked up to three times.
 *   <li>R2 An answer is waited for within a bound, and read up to a bound.
 *   <li>R3 Credentials go to the configured host alone, after redirects, too.
 *   <li>R4 A body that says {@code cancel} calls the hook off: nobody is called.
 * </ol>
 *
 * <p>Source: docs/contract/web-hooks.md, "The call".
 */
public interface WebHookCaller {
    /** Call, and wait for the answer (R1, R2). */
    WebHookAnswer call(WebHookTarget target, HookOccasion occasion);

    /** R5 What a hook is told of an occasion, to be kept until {@link WebHookDelivery} tells it. */
    JsonObject describe(HookOccasion occasion);
}
