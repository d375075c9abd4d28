package dev.portcullis.embedded.configuration;

import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Names below which strangers have names of their own, by the list at publicsuffix.org that HttpClient brings along. */
final class PublicSuffixes {
    private static final String ANY = "any.";

    private PublicSuffixes() {}

    /** Whether what stands directly below a name may belong to anybody: {@code com}, {@code co.uk}, {@code github.io}. */
    static boolean isOpen(String dnsName) {
        String name = dnsName.replaceFirst("\\.+$", "");
        // Read when the first wildcard is: it takes a tenth of a second.
        PublicSuffixMatcher list = PublicSuffixMatcherLoader.getDefault();
        String owned = list.getDomainRoot(ANY + name);
        return owned == null || owned.equals(ANY + name) || name.matches("(.*\\.)?[0-9]+");
    }
}
