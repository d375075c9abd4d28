package dev.portcullis.domain;

import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.settings.DeferredChanges;
import dev.portcullis.domain.settings.PausedSubmissions;
import dev.portcullis.domain.settings.SettingsAccess;
import dev.portcullis.domain.settings.SettingsAnswers;
import dev.portcullis.domain.settings.SettingsCompletion;
import dev.portcullis.domain.settings.SettingsForms;
import dev.portcullis.domain.settings.SettingsMethod;
import dev.portcullis.domain.settings.SettingsMethods;
import dev.portcullis.domain.settings.SettingsService;
import dev.portcullis.domain.settings.SettingsStart;
import dev.portcullis.domain.settings.SettingsStorage;
import dev.portcullis.domain.settings.SettingsSuccessors;
import dev.portcullis.domain.settings.SettingsUrls;

/** How settings are put together. */
final class SettingsWiring {
    private SettingsWiring() {}

    /** How settings begin; recoveries lead to them. */
    static SettingsStart start(Foundation shared, Methods methods) {
        var forms = new SettingsForms(shared.schemas, methods.of(SettingsMethod.class));
        return new SettingsStart(shared.configuration.settings(), forms, shared.identities, shared.support);
    }

    static SettingsService of(Foundation shared, Methods methods, SettingsStart start, SettingsCompletion completion) {
        var urls = new SettingsUrls(shared.configuration.login().uiUrl(), shared.base);
        return new SettingsService(
                new SettingsAccess(shared.configuration.settings(), urls, shared.sessions, shared.ports.work()),
                start,
                new SettingsMethods(methods.of(SettingsMethod.class), shared.reader, shared.messages),
                completion,
                paused(shared),
                shared.support);
    }

    static SettingsCompletion completion(Foundation shared, Methods methods, SettingsStart start) {
        return new SettingsCompletion(
                start,
                storage(shared, methods, start),
                new SettingsAnswers(start, shared.sessions, shared.verifications, shared.support.returnTo()),
                shared.sessions,
                shared.support);
    }

    private static SettingsStorage storage(Foundation shared, Methods methods, SettingsStart start) {
        return new SettingsStorage(
                new SettingsSuccessors(start, shared.support),
                methods.levels(),
                shared.sessions,
                shared.verifications,
                shared.notices,
                shared.has(Rule.NEW_CREDENTIAL_ENDS_OTHER_SESSIONS));
    }

    /** Changes that wait until a new address is proven; verifications make them. */
    static DeferredChanges deferred(Foundation shared, SettingsCompletion completion) {
        return new DeferredChanges(
                completion,
                shared.identities,
                shared.support,
                shared.configuration.settings().privilegedFor());
    }

    private static PausedSubmissions paused(Foundation shared) {
        return new PausedSubmissions(
                shared.configuration.cookies(),
                shared.support,
                shared.ports.secrets(),
                shared.ports.box(),
                shared.ports.atRest(),
                shared.ports.json());
    }
}
