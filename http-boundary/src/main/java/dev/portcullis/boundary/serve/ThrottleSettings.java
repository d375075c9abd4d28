package dev.portcullis.boundary.serve;

/**
 * How much one client may begin and try: {@code portcullis.limits.per_client} of the configuration.
 *
 * @param burst how much at once; 0 for no bound
 * @param perSecond how much of it comes back in a second
 */
public record ThrottleSettings(int burst, int perSecond) {
    public static final ThrottleSettings OFF = new ThrottleSettings(0, 0);

    public boolean isOn() {
        return burst > 0;
    }
}
