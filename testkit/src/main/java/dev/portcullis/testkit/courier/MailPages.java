package dev.portcullis.testkit.courier;

import java.util.List;

/** Where a server shows its mails to programs. */
interface MailPages {
    /** What arrived since this was asked last, the oldest first. For one thread at a time. */
    List<Mail> fresh();
}
