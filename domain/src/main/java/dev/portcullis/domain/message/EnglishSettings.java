package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Changing what an account holds. */
final class EnglishSettings {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1050000L, "Settings"),
            entry(1050001L, "Saved. Your changes are in place."),
            entry(1050002L, "Connect {provider}"),
            entry(1050003L, "Disconnect {provider}"),
            entry(1050004L, "Remove the authenticator app"),
            entry(1050005L, "Scan this picture with your authenticator app"),
            entry(1050006L, "{secret}"),
            entry(1050007L, "Show my backup codes"),
            entry(1050008L, "Make new backup codes"),
            entry(1050009L, "{secret}"),
            entry(1050010L, "Your backup codes: keep them somewhere safe"),
            entry(1050011L, "I have kept the codes"),
            entry(1050012L, "Add a security key"),
            entry(1050013L, "A name for this key"),
            entry(1050014L, "used {used_at}"),
            entry(1050015L, "{secrets}"),
            entry(1050016L, "Stop using backup codes"),
            entry(1050017L, "Or type this key into your authenticator app"),
            entry(1050018L, "Remove security key {display_name}"),
            entry(1050019L, "Add a passkey"),
            entry(1050020L, "Remove passkey {display_name}"),
            entry(4010004L, "We could not tell what you want to change. Please use one of the buttons on this page."),
            entry(4050000L, "Changing the settings did not work."),
            entry(4050001L, "This took too long, so the settings page has closed. Please start over."));

    private EnglishSettings() {}
}
