package dev.portcullis.domain;

import dev.portcullis.domain.login.IdentifierFirst;
import dev.portcullis.domain.login.LoginAnswers;
import dev.portcullis.domain.login.LoginCompletion;
import dev.portcullis.domain.login.LoginHooks;
import dev.portcullis.domain.login.LoginLinking;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.login.LoginMethods;
import dev.portcullis.domain.login.LoginNews;
import dev.portcullis.domain.login.LoginService;
import dev.portcullis.domain.login.LoginStart;
import java.util.ArrayList;
import java.util.List;

/** How logins are put together. */
final class LoginWiring {
    private LoginWiring() {}

    static LoginService of(Foundation shared, Methods methods, Federation federation) {
        var configuration = shared.configuration;
        List<LoginMethod> all = all(shared, methods.of(LoginMethod.class));
        var start = new LoginStart(
                configuration.login(), all, shared.sessions, shared.schemas, shared.support, shared.exchangeCodes);
        return new LoginService(
                start,
                new LoginMethods(all, shared.assurance, shared.reader),
                completion(shared, methods, start, federation.linking()),
                federation.linking(),
                shared.sessions,
                shared.support);
    }

    private static List<LoginMethod> all(Foundation shared, List<LoginMethod> proofs) {
        var all = new ArrayList<>(proofs);
        if (shared.configuration.login().identifierFirst()) {
            all.add(new IdentifierFirst(
                    shared.configuration.mitigateEnumeration(), proofs, shared.schemas, shared.kit()));
        }
        return all;
    }

    private static LoginCompletion completion(
            Foundation shared, Methods methods, LoginStart start, LoginLinking linking) {
        var configuration = shared.configuration;
        var hooks = new LoginHooks(
                configuration.login().after(),
                configuration.hasFeature("legacy_require_verified_login_error"),
                shared.verifications,
                shared.sessions,
                shared.support);
        var answers = new LoginAnswers(hooks, shared.sessions, shared.support, start, linking);
        return new LoginCompletion(
                hooks,
                methods.levels(),
                shared.sessions,
                answers,
                new LoginNews(shared.notices, shared.devices, shared.ports.events()),
                shared.support);
    }
}
