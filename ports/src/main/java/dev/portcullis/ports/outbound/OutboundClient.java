package dev.portcullis.ports.outbound;

/**
 * Call another server, guarded against being led astray. Safe for use by many threads.
 *
 * <ol>
 *   <li>R1 Whatever the answer's status is, it is an answer.
 *   <li>R2 Redirects are answers too, and not followed.
 *   <li>R3 A call ends within its time, whatever the other side does, and reads no more of the answer than its limit.
 *   <li>R4 Where private networks are refused, an address there is not connected to, however it is written and whatever a name
 *       says at a second look; exceptions are by address.
 *   <li>R5 Only http and https are spoken.
 *   <li>R6 One silent server holds up a bounded number of callers; the next ones are refused at once.
 *   <li>R7 No cookie is kept, nothing is sent again by itself.
 * </ol>
 *
 * <p>Checked by {@code OutboundClientContract}. Source: our own rules; docs/contract/configuration.md, "Calls to other servers".
 */
public interface OutboundClient {
    /** @throws OutboundFailure if there is no answer; its reason says why */
    OutboundAnswer send(OutboundRequest request);
}
