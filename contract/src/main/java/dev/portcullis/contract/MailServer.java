package dev.portcullis.contract;

import dev.portcullis.testkit.courier.Mailbox;
import dev.portcullis.testkit.frontend.Suite;
import java.net.URI;

/** Where the mails of the server can be read. */
sealed interface MailServer {
    Mailbox mailbox();

    /** The suite to run where none is named. */
    default Suite usualSuite() {
        return Suite.MAILS;
    }

    /** The page for developers that Portcullis has. */
    record DevInbox(URI address) implements MailServer {
        @Override
        public Mailbox mailbox() {
            return Mailbox.at(address);
        }
    }

    /** A mail server for tests that the server sends to. */
    record Mailpit(URI address) implements MailServer {
        @Override
        public Mailbox mailbox() {
            return Mailbox.atMailpit(address);
        }
    }

    record None() implements MailServer {
        @Override
        public Mailbox mailbox() {
            return Mailbox.closed("needs --mail or --mailpit");
        }

        @Override
        public Suite usualSuite() {
            return Suite.PASSWORDS;
        }
    }
}
