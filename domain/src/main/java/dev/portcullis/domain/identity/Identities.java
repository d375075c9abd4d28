package dev.portcullis.domain.identity;

import dev.portcullis.domain.configuration.InputLimits;
import dev.portcullis.domain.schema.TraitSchema;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.ports.credential.AssuranceLevel;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.IdentityState;
import dev.portcullis.ports.identity.RecoveryAddress;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonNull;
import dev.portcullis.ports.secret.SecretSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Makes identities out of traits, keeps what follows from the traits in step with them, and shows identities. */
public final class Identities {
    /** Databases refuse to index what is much longer. */
    private static final int LONGEST_IDENTIFIER = 512;

    private final TraitSchemas schemas;
    private final SecretSource secrets;
    private final InputLimits limits;
    private final Identifiers identifiers;
    private final Supplier<List<CredentialOwner>> owners;

    /** @param owners what follows from traits; asked anew each time, as methods are made later than this */
    public Identities(
            TraitSchemas schemas,
            SecretSource secrets,
            InputLimits limits,
            Identifiers identifiers,
            Supplier<List<CredentialOwner>> owners) {
        this.schemas = schemas;
        this.secrets = secrets;
        this.limits = limits;
        this.identifiers = identifiers;
        this.owners = owners;
    }

    /** A new identity with these traits; its method still has to add what proves it. */
    public StoredIdentity create(TraitSchema schema, Json traits, Instant now) {
        var profile = new IdentityProfile(
                new IdentityId(secrets.uuid()),
                null,
                schema.id(),
                IdentityState.ACTIVE,
                now,
                traits,
                List.of(),
                List.of(),
                JsonNull.NULL,
                JsonNull.NULL,
                AssuranceLevel.AAL1,
                now,
                now,
                null);
        return derived(new StoredIdentity(profile, List.of(), 0), now);
    }

    /** The identity with other traits: addresses and identifiers follow, and those that stay keep what is known of them. */
    public StoredIdentity withTraits(StoredIdentity identity, Json traits, Instant now) {
        return derived(identity.withProfile(identity.profile().withTraits(traits, now)), now);
    }

    /** The identity as somebody else than its owner changes it, and what follows from that. */
    public StoredIdentity patched(StoredIdentity identity, IdentityPatch patch, Instant now) {
        StoredIdentity changed = derived(identity.withProfile(patch.over(identity.profile(), now)), now);
        IdentityProfile profile = changed.profile();
        List<VerifiableAddress> addresses = profile.verifiableAddresses().stream()
                .map(address -> patch.over(address, secrets.uuid(), now))
                .toList();
        return changed.withProfile(profile.withAddresses(addresses, profile.recoveryAddresses()));
    }

    private StoredIdentity derived(StoredIdentity identity, Instant now) {
        IdentityProfile profile = identity.profile();
        TraitIdentifiers marked = modest(identifiersOf(profile));
        var addressed = profile.withAddresses(verifiable(profile, marked, now), recovery(profile, marked, now));
        StoredIdentity next = identity.withProfile(addressed);
        for (CredentialOwner owner : owners.get()) {
            next = owner.derive(marked, next, now);
        }
        return next;
    }

    /** Each of them is looked up, indexed, and compared with passwords: what cannot be meant is refused. */
    private TraitIdentifiers modest(TraitIdentifiers marked) {
        Set<String> all = marked.all();
        if (all.size() > limits.identifiers()) {
            throw new Unreadable("the account has more than " + limits.identifiers() + " identifiers and addresses");
        }
        if (all.stream().anyMatch(one -> one.length() > LONGEST_IDENTIFIER)) {
            throw new Unreadable("an identifier or address is longer than " + LONGEST_IDENTIFIER + " characters");
        }
        return marked;
    }

    private List<VerifiableAddress> verifiable(IdentityProfile profile, TraitIdentifiers marked, Instant now) {
        var addresses = new ArrayList<VerifiableAddress>();
        for (TraitIdentifiers.ChannelAddress wanted : marked.verifiable()) {
            addresses.add(profile.verifiableAddresses().stream()
                    .filter(known -> isAt(wanted, known.via(), known.value()))
                    .findFirst()
                    .map(known -> known.withValue(wanted.value()))
                    .orElseGet(() -> new VerifiableAddress(
                            secrets.uuid(),
                            wanted.value(),
                            false,
                            wanted.via(),
                            AddressStatus.PENDING,
                            null,
                            now,
                            now)));
        }
        return addresses;
    }

    private List<RecoveryAddress> recovery(IdentityProfile profile, TraitIdentifiers marked, Instant now) {
        var addresses = new ArrayList<RecoveryAddress>();
        for (TraitIdentifiers.ChannelAddress wanted : marked.recovery()) {
            addresses.add(profile.recoveryAddresses().stream()
                    .filter(known -> isAt(wanted, known.via(), known.value()))
                    .findFirst()
                    .map(known -> known.withValue(wanted.value()))
                    .orElseGet(() -> new RecoveryAddress(secrets.uuid(), wanted.value(), wanted.via(), now, now)));
        }
        return addresses;
    }

    /**
     * Whether an address that is known is the wanted one. A telephone number is, however it was written when it was kept; a mail
     * address that was kept in other letters may have been another mailbox.
     */
    private boolean isAt(TraitIdentifiers.ChannelAddress wanted, Channel via, String known) {
        boolean spelled =
                via.equals(Channel.SMS) && identifiers.canonical(known).equals(wanted.value());
        return via.equals(wanted.via()) && (known.equals(wanted.value()) || spelled);
    }

    /** What the schema's extension says of the traits. */
    public TraitIdentifiers identifiersOf(IdentityProfile profile) {
        return TraitIdentifiers.in(schemas.of(profile.schemaId()), profile.traits(), identifiers);
    }

    /** The texts to sign in with by password that the traits give. */
    public Set<String> passwordIdentifiers(IdentityProfile profile) {
        return identifiersOf(profile).passwordIdentifiers();
    }

    /** The texts of the traits that the schema marks so. @param credential and {@code member}, for instance {@code totp} and {@code account_name} */
    public List<String> textsMarked(IdentityProfile profile, String credential, String member) {
        return schemas.of(profile.schemaId()).fields().stream()
                .filter(field -> field.isMarked(credential, member))
                .flatMap(field -> TraitIdentifiers.texts(profile.traits(), field.path()).stream())
                .toList();
    }

    /** The texts that a trait holds. @param name the trait, for instance {@code email} or {@code contact.phone} */
    public List<String> textsOf(IdentityProfile profile, String name) {
        var path = new ArrayList<String>();
        path.add("traits");
        path.addAll(List.of(name.split("\\.", -1)));
        return TraitIdentifiers.texts(profile.traits(), path);
    }

    /** The identity as people may see it. */
    public Identity show(IdentityProfile profile) {
        return show(
                profile, schemas.url(profile.schemaId()), profile.verifiableAddresses(), profile.recoveryAddresses());
    }

    /** The identity as lists show it: without addresses and without the place of its schema. */
    public Identity showThin(IdentityProfile profile) {
        return show(profile, "", List.of(), List.of());
    }

    private static Identity show(
            IdentityProfile profile,
            String schemaUrl,
            List<VerifiableAddress> verifiable,
            List<RecoveryAddress> recovery) {
        return new Identity(
                profile.id(),
                profile.externalId(),
                profile.schemaId(),
                schemaUrl,
                profile.state(),
                profile.stateChangedAt(),
                profile.traits(),
                verifiable,
                recovery,
                profile.metadataPublic() instanceof JsonNull ? null : profile.metadataPublic(),
                profile.createdAt(),
                profile.updatedAt(),
                profile.organizationId());
    }
}
