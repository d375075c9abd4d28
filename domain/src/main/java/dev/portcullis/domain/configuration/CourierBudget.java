package dev.portcullis.domain.configuration;

import java.time.Duration;

/**
 * How many messages may leave within a window of time. What is more is not sent, and the answer does not tell. Source:
 * docs/security.md, B8.
 *
 * @param toAddress to one address
 * @param aboutAccount about one account, to whichever addresses
 * @param inAll altogether
 */
public record CourierBudget(Duration window, int toAddress, int aboutAccount, int inAll) {
    /** What owners ask for goes on until the budget is used up so many times: strangers cannot use up what is theirs. */
    private static final int OWNERS_SHARE = 2;

    public static final CourierBudget STANDARD = new CourierBudget(Duration.ofHours(1), 30, 60, 10_000);

    /** The budget of what somebody asks for who has shown to own the account. */
    public CourierBudget forOwners() {
        return new CourierBudget(window, ofOwners(toAddress), ofOwners(aboutAccount), ofOwners(inAll));
    }

    private static int ofOwners(int most) {
        return (int) Math.min(Integer.MAX_VALUE, (long) OWNERS_SHARE * most);
    }
}
