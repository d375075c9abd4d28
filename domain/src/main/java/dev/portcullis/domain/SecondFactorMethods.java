package dev.portcullis.domain;

import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.SecondFactorLogin;
import dev.portcullis.domain.lookupsecret.LookupSecretCredentials;
import dev.portcullis.domain.lookupsecret.LookupSecretLogin;
import dev.portcullis.domain.lookupsecret.LookupSecretSettingsMethod;
import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.totp.TotpCredentials;
import dev.portcullis.domain.totp.TotpLogin;
import dev.portcullis.domain.totp.TotpSettingsMethod;
import java.util.List;
import java.util.stream.Stream;

/** Authenticator apps and lookup secrets, put together. */
final class SecondFactorMethods {
    private final EngineConfiguration configuration;
    private final Engine.Ports ports;
    private final MethodKit kit;

    SecondFactorMethods(EngineConfiguration configuration, Engine.Ports ports, MethodKit kit) {
        this.configuration = configuration;
        this.ports = ports;
        this.kit = kit;
    }

    List<Method> all() {
        return Stream.concat(totp(), lookupSecrets()).toList();
    }

    private Stream<Method> totp() {
        var credentials = new TotpCredentials(
                configuration.methods().totpIssuer(), kit.identities(), kit.secrets(), kit.atRest());
        return Stream.of(
                new TotpSettingsMethod(credentials, ports.pictures(), kit),
                new SecondFactorLogin(new TotpLogin(credentials, kit.messages()), kit));
    }

    private Stream<Method> lookupSecrets() {
        boolean shownOnce = configuration.rules().has(Rule.LOOKUP_SECRETS_SHOWN_ONCE);
        var credentials = new LookupSecretCredentials(shownOnce, kit.secrets(), ports.hash(), kit.atRest());
        return Stream.of(
                new LookupSecretSettingsMethod(credentials, kit),
                new SecondFactorLogin(new LookupSecretLogin(credentials, kit.messages()), kit));
    }
}
