package dev.portcullis.domain.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All English templates, gathered from one class a concept. */
final class English {
    private English() {}

    static Map<Long, String> texts() {
        var all = new HashMap<Long, String>();
        List.of(
                        EnglishLogin.TEXTS,
                        EnglishRegistration.TEXTS,
                        EnglishSettings.TEXTS,
                        EnglishRecovery.TEXTS,
                        EnglishVerification.TEXTS,
                        EnglishLabels.TEXTS,
                        EnglishValidation.TEXTS,
                        EnglishSystem.TEXTS)
                .forEach(all::putAll);
        return all;
    }
}
