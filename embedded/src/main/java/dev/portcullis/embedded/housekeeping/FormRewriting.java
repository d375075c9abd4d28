package dev.portcullis.embedded.housekeeping;

import dev.portcullis.domain.identity.OlderForms;
import dev.portcullis.ports.failure.Unavailable;
import dev.portcullis.ports.identity.IdentityId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Gives identities of an earlier version the canonical form of their identifiers, before anybody signs in. It does something at the
 * first start of a version alone; stopped in between, the next start goes on. Whatever it cannot do is told.
 */
public final class FormRewriting {
    private static final Logger LOG = System.getLogger(FormRewriting.class.getName());
    private static final int BATCH = 200;

    private final OlderForms forms;

    public FormRewriting(OlderForms forms) {
        this.forms = forms;
    }

    public void run() {
        try {
            long looked = 0;
            var report = forms.rewrite(BATCH);
            while (report.looked() > 0) {
                looked += report.looked();
                report.clashes().forEach(FormRewriting::tell);
                report = forms.rewrite(BATCH);
            }
            LOG.log(looked > 0 ? Level.INFO : Level.TRACE, "looked at the identifiers of {0} older identities", looked);
        } catch (Unavailable notNow) {
            LOG.log(
                    Level.WARNING,
                    "identifiers of an older form are left to the next start: the database is unavailable");
        }
    }

    private static void tell(IdentityId identity) {
        LOG.log(
                Level.WARNING,
                "identity {0} keeps an identifier or address as it was written, and nobody signs in with it: in its canonical"
                        + " form it belongs to another identity. Change it, or remove one of the two.",
                identity);
    }
}
