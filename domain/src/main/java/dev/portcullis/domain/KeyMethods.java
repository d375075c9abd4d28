package dev.portcullis.domain;

import dev.portcullis.domain.configuration.KeySettings;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.webauthn.DecoyKeys;
import dev.portcullis.domain.webauthn.KeyKit;
import dev.portcullis.domain.webauthn.KeyLogins;
import dev.portcullis.domain.webauthn.KeyNodes;
import dev.portcullis.domain.webauthn.KeyRules;
import dev.portcullis.domain.webauthn.KeyTools;
import dev.portcullis.domain.webauthn.PasskeyLogin;
import dev.portcullis.domain.webauthn.PasskeyNames;
import dev.portcullis.domain.webauthn.PasskeyRegistration;
import dev.portcullis.domain.webauthn.PasskeySettings;
import dev.portcullis.domain.webauthn.SecurityKeyLogin;
import dev.portcullis.domain.webauthn.SecurityKeyRegistration;
import dev.portcullis.domain.webauthn.SecurityKeySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Passkeys and security keys, put together; those that are switched off are not there. */
final class KeyMethods {
    private final Foundation shared;
    private final KeySettings settings;
    private final KeyKit keys;
    private final KeyLogins logins;

    KeyMethods(Foundation shared, MethodKit kit) {
        this.shared = shared;
        this.settings = shared.configuration.methods().keys();
        var tools = new KeyTools(
                settings.policy(),
                shared.ports.ceremonies(),
                shared.ports.authenticators(),
                kit.secrets(),
                shared.ports.json(),
                shared.ports.events());
        var nodes = new KeyNodes(shared.base, shared.script, kit.secrets());
        var rules = new KeyRules(shared.has(Rule.KNOWN_KEYS_ARE_NAMED), shared.has(Rule.COPIED_KEYS_ARE_REFUSED));
        keys = new KeyKit(settings, rules, tools, nodes, kit);
        logins = new KeyLogins(
                shared.configuration.login().uiUrl(),
                shared.configuration.login().identifierFirst(),
                shared.configuration.mitigateEnumeration(),
                shared.hidesUnknownAccounts() ? Optional.of(new DecoyKeys(shared.ports.hash())) : Optional.empty(),
                kit);
    }

    List<Method> all() {
        return Stream.concat(passkeys(), securityKeys()).toList();
    }

    private Stream<Method> passkeys() {
        if (settings.passkeys().isEmpty()) {
            return Stream.of();
        }
        var names = new PasskeyNames(shared.schemas, shared.identities);
        return Stream.of(
                new PasskeySettings(keys, shared.waysIn, names),
                new PasskeyRegistration(keys, names),
                new PasskeyLogin(keys, logins, names));
    }

    private Stream<Method> securityKeys() {
        if (settings.securityKeys().isEmpty()) {
            return Stream.of();
        }
        var all = new ArrayList<Method>();
        all.add(new SecurityKeySettings(keys, shared.waysIn));
        if (settings.areFirstFactor()) {
            all.add(new SecurityKeyRegistration(keys));
        }
        all.add(new SecurityKeyLogin(keys, logins));
        return all.stream();
    }
}
