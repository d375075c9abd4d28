package dev.portcullis.domain.onetime;

import dev.portcullis.domain.identity.Identifiers;
import dev.portcullis.domain.schema.TraitSchemas;

/** What people type as an address. Source: docs/contract/codes-and-links.md, "Addresses". */
public final class EmailAddresses {
    private final TraitSchemas schemas;
    private final Identifiers identifiers;

    public EmailAddresses(TraitSchemas schemas, Identifiers identifiers) {
        this.schemas = schemas;
        this.identifiers = identifiers;
    }

    /** Whether a text has the form of a mail address, by the rules that traits are held to. */
    public boolean isEmail(String text) {
        return schemas.isEmail(text);
    }

    /** Whether a text is a telephone number, with a country's code in front. */
    public boolean isPhone(String text) {
        return canonical(text).matches("\\+[0-9]{6,15}");
    }

    /** What a message tells of a text that is no address; of a list no more than its end, as the contract has it. */
    public static String told(String text) {
        return text.substring(text.lastIndexOf('"') + 1);
    }

    /** An address as it is kept and looked up. */
    public String canonical(String typed) {
        return identifiers.canonical(typed);
    }
}
