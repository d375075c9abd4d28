package dev.portcullis.domain;

import dev.portcullis.domain.code.CodeCredentials;
import dev.portcullis.domain.code.CodeLogin;
import dev.portcullis.domain.code.CodeRegistration;
import dev.portcullis.domain.configuration.EngineConfiguration;
import dev.portcullis.domain.configuration.MethodSettings;
import dev.portcullis.domain.configuration.SecurityRules.Rule;
import dev.portcullis.domain.identity.CredentialOwner;
import dev.portcullis.domain.identity.MethodLevels;
import dev.portcullis.domain.kit.MethodFactory;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.LoginMethod;
import dev.portcullis.domain.login.LoginMethods;
import dev.portcullis.domain.method.Method;
import dev.portcullis.domain.password.PasswordIdentifiers;
import dev.portcullis.domain.password.PasswordLogin;
import dev.portcullis.domain.password.PasswordRegistration;
import dev.portcullis.domain.password.PasswordSettingsMethod;
import dev.portcullis.domain.profile.ProfileSettingsMethod;
import dev.portcullis.domain.webauthn.KeyIdentifiers;
import dev.portcullis.ports.flow.MethodName;
import java.util.ArrayList;
import java.util.List;

/** Every method, made once; each flow takes those that take part in it. A method of the engine is a line in the list here. */
final class Methods {
    private final List<Method> all;
    private final List<CredentialOwner> owners;

    /** @param more methods of a root, behind those of the engine */
    Methods(Foundation shared, Federation federation, List<MethodFactory> more) {
        EngineConfiguration configuration = shared.configuration;
        MethodKit kit = shared.kit();
        all = new ArrayList<>(List.of(
                profile(shared, kit),
                codeRegistration(shared, kit),
                federation.login(),
                federation.registration(),
                passwordLogin(shared, kit),
                new PasswordRegistration(shared.passwords, kit),
                new PasswordSettingsMethod(shared.hasher, shared.passwords, kit),
                federation.settings(),
                codeLogin(shared, kit)));
        all.addAll(new SecondFactorMethods(configuration, shared.ports, kit).all());
        all.removeIf(method -> isOff(method, configuration.methods()));
        all.addAll(new KeyMethods(shared, kit).all());
        more.forEach(factory -> all.add(factory.make(kit)));
        owners = new ArrayList<>(List.of(
                new CodeCredentials(),
                new KeyIdentifiers(configuration.methods().keys().areFirstFactor()),
                new PasswordIdentifiers()));
        owners.addAll(of(CredentialOwner.class));
    }

    /** What is switched off is not there; only that of providers is, to tell so whoever chooses one. */
    private static boolean isOff(Method method, MethodSettings settings) {
        return !method.name().equals(MethodName.OIDC)
                && !settings.isEnabled(method.name().value());
    }

    /** Who keeps credentials in step with traits, whatever is switched on. */
    List<CredentialOwner> owners() {
        return owners;
    }

    /** Those that are of a kind, for instance that take part in a kind of flow, in the order in which they add to forms. */
    <M> List<M> of(Class<M> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What level an account can reach by them. */
    MethodLevels levels() {
        List<LoginMethod> login = of(LoginMethod.class);
        return new MethodLevels(LoginMethods.secondFactorOf(login), LoginMethods.secondFactorsOf(login)::contains);
    }

    private static Method profile(Foundation shared, MethodKit kit) {
        return new ProfileSettingsMethod(shared.has(Rule.RECOVERY_ADDRESS_IS_SENSITIVE), shared.schemas, kit);
    }

    private static Method passwordLogin(Foundation shared, MethodKit kit) {
        var ways = new PasswordLogin.Ways(
                shared.configuration.login().identifierFirst(), shared.configuration.mitigateEnumeration());
        return new PasswordLogin(ways, shared.hasher, shared.compromised, kit);
    }

    private static Method codeLogin(Foundation shared, MethodKit kit) {
        var methods = shared.configuration.methods();
        var ways = new CodeLogin.Ways(
                methods.codePasswordless(),
                methods.codeMfa() && !methods.codePasswordless(),
                shared.configuration.login().identifierFirst(),
                shared.configuration.mitigateEnumeration(),
                shared.hidesUnknownAccounts(),
                shared.configuration.hasFeature("refresh_login_choose_address"));
        return new CodeLogin(
                ways, methods.codeFallback(), shared.textedCodes(), shared.codes("login"), shared.assurance, kit);
    }

    private static Method codeRegistration(Foundation shared, MethodKit kit) {
        var methods = shared.configuration.methods();
        return new CodeRegistration(
                methods.codePasswordless(),
                shared.configuration.registration().profileFirst(),
                shared.textedCodes(),
                shared.codes("registration"),
                kit);
    }
}
