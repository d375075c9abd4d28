package dev.portcullis.domain.federation;

import dev.portcullis.domain.flow.Origin;
import dev.portcullis.domain.identity.Identities;
import dev.portcullis.domain.identity.LinkedProviders;
import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.AccountToProve;
import dev.portcullis.domain.login.LoginContinuation;
import dev.portcullis.domain.login.LoginLinking;
import dev.portcullis.domain.login.LoginMachine;
import dev.portcullis.domain.login.OngoingLogin;
import dev.portcullis.domain.message.Phrase;
import dev.portcullis.domain.method.Memory;
import dev.portcullis.domain.method.Proof;
import dev.portcullis.domain.registration.OngoingRegistration;
import dev.portcullis.domain.registration.RegistrationMachine;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.store.Stores;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Connects an account at a provider to one that is here already, once somebody proved that one: never by an address alone, and with
 * every factor that the account asks for. Source: docs/contract/federation.md, "Connecting to an account"; docs/security.md, G2
 * and G3.
 */
public final class AccountLinking implements LoginLinking {
    private static final String MEMBER = "link";

    private final Providers providers;
    private final boolean hints;
    private final Identities identities;
    private final MethodKit kit;

    /** @param hints whether people are told what the account can be proved by */
    public AccountLinking(Providers providers, boolean hints, Identities identities, MethodKit kit) {
        this.providers = providers;
        this.hints = hints;
        this.identities = identities;
        this.kit = kit;
    }

    /** An account that a provider vouches for cannot be made, as an identifier is taken: a login asks to prove whose that is. */
    public Optional<Answer<SuccessfulNativeRegistration>> settle(
            LoginContinuation login, OngoingRegistration registration, RegistrationMachine.Input.Complete account) {
        return account.by().equals(MethodName.OIDC)
                ? toProve(account.identity())
                        .map(asked -> login.prove(Origin.of(registration.flow()), registration.caller(), asked))
                : Optional.empty();
    }

    /** The account that has an identifier of one that a provider vouches for; empty where there is none. */
    Optional<AccountToProve> toProve(StoredIdentity wanted) {
        return taken(wanted).map(taken -> asked(wanted, taken));
    }

    /** Somebody else's identifier, and whose it is. */
    private record Taken(String identifier, StoredIdentity owner) {}

    private Optional<Taken> taken(StoredIdentity wanted) {
        var identifiers =
                new TreeSet<>(identities.identifiersOf(wanted.profile()).all());
        return kit.support()
                .work()
                .read(stores -> identifiers.stream()
                        .flatMap(identifier ->
                                owner(stores, wanted, identifier).map(owner -> new Taken(identifier, owner)).stream())
                        .findFirst());
    }

    private static Optional<StoredIdentity> owner(Stores stores, StoredIdentity wanted, String identifier) {
        return stores.identities().findByAnyIdentifier(identifier).stream()
                .findFirst()
                .or(() -> wanted.profile().verifiableAddresses().stream()
                        .filter(address -> address.value().equals(identifier))
                        .map(VerifiableAddress::via)
                        .findFirst()
                        .flatMap(via -> stores.identities().findByVerifiableAddress(via, identifier)))
                .or(() -> stores.identities().findByRecoveryAddress(new Channel("email"), identifier));
    }

    private AccountToProve asked(StoredIdentity wanted, Taken taken) {
        JsonObject entry =
                LinkedProviders.entries(wanted.credential(CredentialType.OIDC)).getFirst();
        String provider = entry.text("provider").orElse("");
        var memory = new Memory(
                JsonObject.of(MEMBER, JsonObject.of("entry", entry, "identifier", Json.of(taken.identifier()))));
        return new AccountToProve(
                taken.identifier(),
                taken.owner(),
                provider,
                providers.require(provider).shownToProve(),
                hints ? hinted(taken.owner()) : null,
                memory);
    }

    private static AccountToProve.Hints hinted(StoredIdentity owner) {
        List<String> types = owner.credentials().stream()
                .map(credential -> credential.type().value())
                .sorted()
                .toList();
        return new AccountToProve.Hints(types, LinkedProviders.of(owner));
    }

    @Override
    public LoginMachine.Input join(
            OngoingLogin login, LoginMachine.Input input, Predicate<LoginMachine.Input.Proven> owes) {
        JsonObject link = link(login);
        return input instanceof LoginMachine.Input.Proven proven && !link.isEmpty()
                ? join(login, proven, link, owes)
                : input;
    }

    @Override
    public Memory waiting(OngoingLogin login) {
        JsonObject link = link(login);
        return link.isEmpty() ? Memory.NONE : new Memory(JsonObject.of(MEMBER, link));
    }

    /** Whether something waits in a login to be connected. */
    static boolean isWaiting(OngoingLogin login) {
        return !link(login).isEmpty();
    }

    private static JsonObject link(OngoingLogin login) {
        return login.memory(MethodName.OIDC).content().object(MEMBER);
    }

    private LoginMachine.Input join(
            OngoingLogin login,
            LoginMachine.Input.Proven proven,
            JsonObject link,
            Predicate<LoginMachine.Input.Proven> owes) {
        if (!owns(proven.identity(), link.text("identifier").orElse(""))) {
            return LoginMachine.Input.Refused.because(kit.messages().of(Phrase.LINKED_CREDENTIALS_DIFFER))
                    .shownBy(proven.by());
        }
        if (owes.test(proven)) {
            return proven;
        }
        JsonObject entry = link.object("entry");
        var linked = new Proof(CredentialType.OIDC, entry.text("provider").orElse(""), null);
        return proven.linking(ProviderCredentials.withEntry(proven.identity(), entry, login.now()), linked);
    }

    private static boolean owns(StoredIdentity identity, String identifier) {
        return identity.credentials().stream()
                        .anyMatch(credential -> credential.identifiers().contains(identifier))
                || identity.profile().verifiableAddresses().stream()
                        .anyMatch(address -> address.value().equals(identifier))
                || identity.profile().recoveryAddresses().stream()
                        .anyMatch(address -> address.value().equals(identifier));
    }
}
