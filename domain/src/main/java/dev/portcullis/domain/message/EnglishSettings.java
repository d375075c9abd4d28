package dev.portcullis.domain.message;

import static java.util.Map.entry;

import java.util.Map;

/** Changing what an account holds. */
final class EnglishSettings {
    static final Map<Long, String> TEXTS = Map.ofEntries(
            entry(1050000L, "Settings"),
            entry(1050001L, "Your changes have been saved."),
            entry(1050002L, "Connect {provider}"),
            entry(1050003L, "Disconnect {provider}"),
            entry(1050004L, "Remove authenticator app"),
            entry(1050005L, "Scan this QR code with your authenticator app"),
            entry(1050006L, "{secret}"),
            entry(1050007L, "Show backup codes"),
            entry(1050008L, "Generate new backup codes"),
            entry(1050009L, "{secret}"),
            entry(1050010L, "Your backup codes. Keep them somewhere safe."),
            entry(1050011L, "I’ve saved my codes"),
            entry(1050012L, "Add security key"),
            entry(1050013L, "Name of the key"),
            entry(1050014L, "used {used_at}"),
            entry(1050015L, "{secrets}"),
            entry(1050016L, "Turn off backup codes"),
            entry(1050017L, "Or enter this key in your authenticator app"),
            entry(1050018L, "Remove security key {display_name}"),
            entry(1050019L, "Add passkey"),
            entry(1050020L, "Remove passkey {display_name}"),
            entry(4010004L, "Nothing was changed. Use one of the buttons on this page."),
            entry(4050000L, "Changing the settings did not work."),
            entry(4050001L, "This page has expired. Please start again."));

    private EnglishSettings() {}
}
