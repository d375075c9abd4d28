package dev.portcullis.domain.configuration;

/**
 * {@code portcullis.limits}: how much of what people and programs send is taken. Longer is refused before anything of it is
 * kept.
 *
 * @param text bytes in UTF-8 of a single value
 * @param submission bytes in UTF-8 of all values and names of a submission together
 * @param values how many values a submission may have, those within lists and objects included
 * @param url characters of an address that a flow keeps
 * @param identifiers how many texts an account may be found by
 */
public record InputLimits(int text, int submission, int values, int url, int identifiers) {
    /** What counts where nothing is configured. */
    public static final InputLimits STANDARD = new InputLimits(16 * 1024, 64 * 1024, 1000, 8 * 1024, 100);
}
