package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * How many messages may leave within a window of time. What is more is not sent, and the answer does not tell. Source: checklist
 * B8.
 *
 * @param toAddress to one address
 * @param aboutAccount about one account, to whichever addresses
 * @param inAll altogether
 */
public record CourierBudget(Duration window, int toAddress, int aboutAccount, int inAll) {
    public static final CourierBudget STANDARD = new CourierBudget(Duration.ofHours(1), 30, 60, 10_000);
}
