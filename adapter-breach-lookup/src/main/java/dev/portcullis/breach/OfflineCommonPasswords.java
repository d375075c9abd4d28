package dev.portcullis.breach;

import dev.portcullis.ports.credential.CommonPasswords;
import dev.portcullis.ports.credential.Password;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The passwords that are guessed first, from a list that ships with this module ({@code NOTICE} says where it comes from). It is
 * read when it is first asked for; two who come first at once may both read it.
 */
public final class OfflineCommonPasswords implements CommonPasswords {
    private volatile @Nullable Fingerprints listed;

    @Override
    public boolean contains(Password password) {
        String text =
                Normalizer.normalize(password.value(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return listed().has(text) || Patterns.isRun(text) || Patterns.isRepetition(text, unit -> listed().has(unit));
    }

    private Fingerprints listed() {
        Fingerprints known = listed;
        if (known == null) {
            known = Fingerprints.read();
            listed = known;
        }
        return known;
    }
}
