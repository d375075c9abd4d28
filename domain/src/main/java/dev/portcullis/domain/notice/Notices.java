package dev.portcullis.domain.notice;

import dev.portcullis.domain.configuration.NoticeSettings;
import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.courier.MailData;
import dev.portcullis.domain.hook.PreviousAddressesHook.Recipients;
import dev.portcullis.domain.identity.Secrets;
import dev.portcullis.ports.courier.OutboxMessage;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.IdentityProfile;
import dev.portcullis.ports.identity.StoredIdentity;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.session.StoredSession;
import dev.portcullis.ports.store.Stores;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells people what happened to their accounts, by mail to the addresses that were there before, and inside the unit of work in
 * which it happened. What strangers can ask for does not use the budget up. Source: docs/security.md, B10 and I5.
 */
public final class Notices {
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long FEW = 3;
    private static final int MOST_ADDRESSES = 5;
    private static final int MOST_SESSIONS = 100;

    private final NoticeSettings settings;
    private final Courier courier;
    private final String wayBack;
    private final PreviousAddresses previous;

    /** @param base the public address without a slash at its end */
    public Notices(NoticeSettings settings, Courier courier, String base) {
        this.settings = settings;
        this.courier = courier;
        this.wayBack = base + "/self-service/recovery/browser";
        this.previous = new PreviousAddresses(courier, wayBack);
    }

    /** Tell what changed. */
    public void tellChanges(Stores stores, StoredIdentity before, StoredIdentity after, Instant now) {
        if (settings.enabled()) {
            new Changes(before, after).told().forEach(notice -> tell(stores, notice, before, now));
        }
    }

    /** Tell those who read the addresses of an account as they were that these changed, if they did. */
    public void tellPreviousAddresses(
            Stores stores, Recipients recipients, StoredIdentity before, StoredIdentity after, Instant now) {
        previous.tell(stores, recipients, before, after, now);
    }

    /** Tell how many lookup secrets are left after one served, where that are few. */
    public void tellFewLookupSecrets(Stores stores, StoredIdentity owner, Instant now) {
        long left = Secrets.openLookupSecrets(owner);
        if (settings.enabled() && left <= FEW) {
            tell(stores, Notice.LOOKUP_SECRETS_LOW, owner, JsonObject.of("left", Json.of(left)), now);
        }
    }

    /** What an owner is told with whose address somebody tried to sign up; that is the answer to whoever did, notices or not. */
    public OutboxMessage signUp(StoredIdentity owner, Instant now) {
        String address = addresses(owner.profile()).stream().findFirst().orElse("");
        JsonObject data = data(address, owner.profile(), now);
        return address.isEmpty()
                ? courier.writeNothing(address, data, now)
                : courier.write(Channel.EMAIL, address, Notice.SIGN_UP.template(), data, owner.id(), now);
    }

    /** Tell that somebody got back in. */
    public void tellRecovered(Stores stores, StoredIdentity before, Instant now) {
        if (settings.enabled()) {
            tell(stores, Notice.RECOVERED, before, now);
        }
    }

    /**
     * Tell that somebody signed in from a device that is new; to be asked before the new session is kept.
     *
     * @param byName whether a device counts as known that calls itself as one with a session does
     * @return whether it was told
     */
    public boolean tellNewDevice(Stores stores, StoredIdentity identity, StoredSession fresh, boolean byName) {
        if (!settings.enabled() || byName && isKnown(stores, fresh)) {
            return false;
        }
        tell(stores, Notice.NEW_DEVICE, identity, fresh.createdAt());
        return true;
    }

    private static boolean isKnown(Stores stores, StoredSession fresh) {
        List<String> names = names(fresh).toList();
        return stores.sessions().newest(fresh.identity(), MOST_SESSIONS).stream()
                .flatMap(Notices::names)
                .anyMatch(names::contains);
    }

    private static Stream<String> names(StoredSession session) {
        return session.devices().stream()
                .map(SessionDevice::userAgent)
                .map(name -> Objects.requireNonNullElse(name, ""));
    }

    private void tell(Stores stores, Notice notice, StoredIdentity owner, Instant now) {
        tell(stores, notice, owner, JsonObject.EMPTY, now);
    }

    private void tell(Stores stores, Notice notice, StoredIdentity owner, JsonObject more, Instant now) {
        Instant since = now.minus(settings.window());
        int told = stores.outbox().countNoticesAbout(owner.id(), since, settings.most());
        boolean within = told < settings.most();
        for (String address : addresses(owner.profile())) {
            OutboxMessage message = courier.write(
                    Channel.EMAIL,
                    address,
                    notice.template(),
                    data(address, owner.profile(), now).withAll(more),
                    owner.id(),
                    now);
            stores.outbox().insert(within ? message : message.withTemplate(OutboxMessage.BUDGET_EXCEEDED));
        }
    }

    private JsonObject data(String address, IdentityProfile owner, Instant now) {
        return MailData.about(MailData.to(address, wayBack, JsonObject.EMPTY), owner)
                .with("happened_at", Json.of(MOMENT.format(now)))
                .with("way_back", Json.of(wayBack));
    }

    /** The mail addresses that somebody proved to read; where nobody did, all there are. */
    private static List<String> addresses(IdentityProfile owner) {
        List<String> proven = mail(owner)
                .filter(VerifiableAddress::verified)
                .map(VerifiableAddress::value)
                .toList();
        Stream<String> all = Stream.concat(
                mail(owner).map(VerifiableAddress::value),
                owner.recoveryAddresses().stream()
                        .filter(one -> one.via().equals(Channel.EMAIL))
                        .map(one -> one.value()));
        return (proven.isEmpty() ? all : proven.stream())
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static Stream<VerifiableAddress> mail(IdentityProfile owner) {
        return owner.verifiableAddresses().stream().filter(one -> one.via().equals(Channel.EMAIL));
    }
}
