package dev.portcullis.domain.identity;

import dev.portcullis.ports.credential.CredentialType;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which codes that let somebody in go to a telephone. Who has taken over a number reads what is sent there; so, where this is limited,
 * a code goes to a number alone that its person has proven, and only where people are offered something stronger, too. Source:
 * docs/contract/code.md, "Telephones"; docs/security.md, C11.
 *
 * @param limited whether this holds; in the contract a code goes to every number of the account
 * @param besideStronger whether something stronger is offered for the same purpose
 */
public record TextedCodes(boolean limited, boolean besideStronger) {
    /** Whether a code may go to an address of this account. */
    public boolean mayGoTo(StoredIdentity owner, Channel via, String address) {
        return mayGoBy(via)
                && (!isLimited(via)
                        || VerifiableAddresses.find(owner, via, address)
                                .filter(VerifiableAddress::verified)
                                .isPresent());
    }

    /** Whether a code may go by a channel at all, to whomever. */
    public boolean mayGoBy(Channel via) {
        return !isLimited(via) || besideStronger;
    }

    private boolean isLimited(Channel via) {
        return limited && via.equals(Channel.SMS);
    }

    /** Whether a change brings a number that signs its person in: where numbers are limited, it counts as adding a factor. */
    public static boolean isNumberNew(StoredIdentity before, StoredIdentity after) {
        return !numbers(before).containsAll(numbers(after));
    }

    private static Set<Optional<String>> numbers(StoredIdentity identity) {
        return identity.credential(CredentialType.CODE).stream()
                .flatMap(code -> code.config().objects("addresses").stream())
                .filter(address -> address.text("channel").equals(Optional.of(Channel.SMS.value())))
                .map((JsonObject address) -> address.text("address"))
                .collect(Collectors.toSet());
    }
}
