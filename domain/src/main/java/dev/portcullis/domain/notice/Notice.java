package dev.portcullis.domain.notice;

import dev.portcullis.ports.courier.OutboxMessage;

/** What can happen to an account that its owner is told of. Source: docs/security.md, B10 and I5. */
public enum Notice {
    /** A password is another one, is new or is gone; the same of other credentials. */
    CREDENTIAL_CHANGED("credential_changed"),
    /** An address to sign in by, or to be reached at, is another one. */
    ADDRESS_CHANGED("address_changed"),
    /** An address that helps back in is another one. */
    RECOVERY_CHANGED("recovery_changed"),
    /** Somebody got back in by one of the addresses. */
    RECOVERED("recovered"),
    /** Somebody tried to sign up with an address of the account. */
    SIGN_UP("sign_up"),
    /** Few lookup secrets are left. */
    LOOKUP_SECRETS_LOW("lookup_secrets_low"),
    /** Somebody signed in from a device that had no session yet. */
    NEW_DEVICE("new_device");

    private final String template;

    Notice(String name) {
        this.template = OutboxMessage.NOTICE + name;
    }

    /** Which wording says it. */
    String template() {
        return template;
    }
}
