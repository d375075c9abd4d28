package dev.portcullis.ports.hook;

import dev.portcullis.ports.courier.Delivery;
import dev.portcullis.ports.json.JsonObject;
import java.util.UUID;

/**
 * Tell a service what happened, where nobody waits for its answer. Each call is made once; whoever keeps the calls tries again.
 * Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 {@link Delivery.Delivered} only after the service took the call, or the template of the body called it off.
 *   <li>R2 What the service refuses for good is {@link Delivery.Refused}: statuses from 400, but for those that say that it is
 *       busy or broken (408, 425, 429, and from 500 but for 501).
 *   <li>R3 Every call ends within half a minute, redirects included.
 *   <li>R4 Nothing of what is told, and no credential, is in what a failure says.
 * </ol>
 *
 * <p>Source: docs/contract/web-hooks.md, "Calls that wait"; ADR 17.
 */
public interface WebHookDelivery {
    /**
     * Call once.
     *
     * @param run names the call, the same at each attempt
     * @param told what {@link WebHookCaller#describe} made of the occasion
     */
    Delivery deliver(WebHookTarget target, UUID run, JsonObject told);
}
