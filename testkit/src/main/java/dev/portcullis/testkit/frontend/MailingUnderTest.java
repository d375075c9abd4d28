package dev.portcullis.testkit.frontend;

import dev.portcullis.testkit.courier.Mailbox;

/** What a suite is run against that needs the mails of a server. */
public interface MailingUnderTest extends FrontendApiUnderTest {
    /** What the server mails. The same each time, until a test is done. */
    Mailbox mailbox();

    /** The code of the next mail to somebody. */
    default String codeTo(Person person) {
        return mailbox().await(person.email()).code();
    }
}
