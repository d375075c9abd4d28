package dev.portcullis.domain.federation;

import dev.portcullis.domain.kit.MethodKit;
import dev.portcullis.domain.login.LoginMachine.Input;
import dev.portcullis.domain.login.OngoingLogin;
import dev.portcullis.domain.schema.TraitSchemas;
import dev.portcullis.domain.submission.Unreadable;
import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.flow.MethodName;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.message.UiText;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs in whom a provider vouches for. Source: docs/contract/federation.md, "The way back", "Tokens of apps" and "Later
 * sign-ins".
 */
public final class SignIns {
    private final TraitSchemas schemas;
    private final OtherFlows others;
    private final MethodKit kit;

    /** @param others where somebody goes on whom nobody knows yet */
    public SignIns(TraitSchemas schemas, OtherFlows others, MethodKit kit) {
        this.schemas = schemas;
        this.others = others;
        this.kit = kit;
    }

    /** Whose account it is. */
    Optional<StoredIdentity> find(Vouched vouched) {
        return kit.support()
                .work()
                .read(stores -> stores.identities().findByIdentifier(CredentialType.OIDC, vouched.identifier()));
    }

    /** By a token that an app, or a browser, got from a provider and handed in. */
    Input byToken(OngoingLogin login, Vouched vouched) {
        return find(vouched)
                .map(known -> signIn(login, vouched, known))
                .orElseGet(() -> new Input.Unknown(ongoing -> others.signUp(
                        ongoing,
                        vouched,
                        again -> signIn(again, vouched, find(vouched).orElseThrow()))));
    }

    /** A proof; with what the provider says of the person now, where the account follows it. */
    Input signIn(OngoingLogin login, Vouched vouched, StoredIdentity known) {
        if (!vouched.provider().trust().updates()) {
            return proven(login, vouched, known, false);
        }
        MappedClaims mapped = MappedClaims.of(vouched, known.profile());
        Json traits = mapped.traitsOver(known.profile().traits());
        boolean fits = mapped.verified().isPresent()
                && schemas.of(known.profile().schemaId()).validate(traits).isEmpty();
        try {
            return fits ? updated(login, vouched, known, mapped, traits) : unfit();
        } catch (Unreadable tooMuch) {
            return unfit();
        }
    }

    private Input unfit() {
        return refused(kit.messages().generic("What the provider says of you cannot be kept here."));
    }

    private Input updated(OngoingLogin login, Vouched vouched, StoredIdentity known, MappedClaims mapped, Json traits) {
        Instant now = login.now();
        StoredIdentity changed = traits.equals(known.profile().traits())
                ? known
                : kit.identities().withTraits(known, traits, now);
        StoredIdentity current = mapped.proving(mapped.describing(changed), kit.identifiers(), now);
        boolean differs = !current.profile().equals(known.profile());
        return proven(login, vouched, differs ? current : known, differs);
    }

    private static Input proven(OngoingLogin login, Vouched vouched, StoredIdentity identity, boolean changed) {
        return new Input.Proven(
                MethodName.OIDC,
                identity,
                changed,
                vouched.proof(),
                Optional.of(vouched.payload()),
                login.memory(MethodName.OIDC));
    }

    /** The form says why. */
    static Input refused(UiText why) {
        return Input.Refused.because(why).shownBy(MethodName.OIDC);
    }
}
