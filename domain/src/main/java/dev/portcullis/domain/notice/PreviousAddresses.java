package dev.portcullis.domain.notice;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.courier.Outgoing;
import dev.portcullis.domain.hook.PreviousAddressesHook.Recipients;
import dev.portcullis.domain.identity.VerifiableAddresses;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.store.Stores;
import java.time.Instant;
import java.util.List;

/** Tells previous addresses that an account's addresses changed, by mail and by text message. Source: docs/contract/hooks.md, "New addresses". */
final class PreviousAddresses {
    private static final int MOST = 10;

    private final Courier courier;
    private final String wayBack;

    PreviousAddresses(Courier courier, String wayBack) {
        this.courier = courier;
        this.wayBack = wayBack;
    }

    void tell(Stores stores, Recipients recipients, StoredIdentity before, StoredIdentity after, Instant now) {
        if (!isGone(before, after) && !isGone(after, before)) {
            return;
        }
        for (VerifiableAddress address : told(recipients, before, after)) {
            courier.keep(stores, Outgoing.alone(message(address, before, now)).forOwner());
        }
    }

    /** Whether an address of one is none of the other's. */
    private static boolean isGone(StoredIdentity one, StoredIdentity other) {
        return one.profile().verifiableAddresses().stream().anyMatch(address -> !has(other, address));
    }

    private static boolean has(StoredIdentity owner, VerifiableAddress address) {
        return VerifiableAddresses.find(owner, address.via(), address.value()).isPresent();
    }

    private static List<VerifiableAddress> told(Recipients recipients, StoredIdentity before, StoredIdentity after) {
        return before.profile().verifiableAddresses().stream()
                .filter(address -> switch (recipients) {
                    case REMOVED -> address.verified() && !has(after, address);
                    case ALL_VERIFIED -> address.verified();
                    case ALL -> true;
                })
                .limit(MOST)
                .toList();
    }

    private OutboxMessage message(VerifiableAddress address, StoredIdentity owner, Instant now) {
        JsonObject data = MailData.about(MailData.to(address.value(), wayBack, JsonObject.EMPTY), owner.profile())
                .with("changed_at", Json.of(Notices.MOMENT.format(now)))
                .with("way_back", Json.of(wayBack));
        return courier.write(address.via(), address.value(), OutboxMessage.ADDRESS_CHANGED, data, owner.id(), now);
    }
}
