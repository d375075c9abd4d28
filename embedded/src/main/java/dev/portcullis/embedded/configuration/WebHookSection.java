package dev.portcullis.embedded.configuration;

import dev.portcullis.embedded.problem.Problem;
import dev.portcullis.embedded.problem.Problems;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.webhook.HookRules;
import dev.portcullis.webhook.Signatures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code portcullis.web_hooks} and {@code clients.web_hook}. */
final class WebHookSection {
    private static final String OWN = "portcullis.web_hooks.";
    private static final String SIGNED = OWN + "signed";

    private final Settings settings;

    WebHookSection(Settings settings) {
        this.settings = settings;
    }

    void check(Problems problems) {
        try {
            Signatures.by(secrets());
        } catch (IllegalArgumentException unusable) {
            problems.add(new Problem(SIGNED, String.valueOf(unusable.getMessage())));
        }
    }

    WebHookQueueSettings queue() {
        return new WebHookQueueSettings(
                settings.number(OWN + "attempts"),
                settings.number(OWN + "parallel"),
                settings.duration("courier.worker.pull_wait"),
                settings.duration("portcullis.courier.lease"));
    }

    HookRules rules() {
        return new HookRules(settings.texts("clients.web_hook.header_allowlist"), Signatures.by(secrets()));
    }

    private Map<String, List<String>> secrets() {
        var byHook = new HashMap<String, List<String>>();
        for (var entry : settings.list(SIGNED).items()) {
            var hook = (JsonObject) entry;
            byHook.put(hook.text("id").orElse(""), hook.texts("secrets"));
        }
        return byHook;
    }
}
