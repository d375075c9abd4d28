package dev.portcullis.pages.gallery;

import dev.portcullis.pages.PageSettings;
import dev.portcullis.pages.exchange.PageModel;
import dev.portcullis.pages.home.HomePageModels;
import dev.portcullis.pages.session.SessionsPageModels;
import dev.portcullis.pages.text.Texts;
import dev.portcullis.ports.identity.AddressStatus;
import dev.portcullis.ports.identity.Channel;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.identity.IdentityId;
import dev.portcullis.ports.identity.VerifiableAddress;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.SessionDevice;
import dev.portcullis.ports.session.SessionId;
import dev.portcullis.ports.session.SessionPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The pages of somebody who is signed in: home and devices. */
final class SampleAccount {
    static final List<String> HOME = List.of("home", "home-address-unconfirmed", "home-second-factor-owed");
    static final List<String> DEVICES = List.of("devices-one", "devices-two", "devices-many", "devices-signed-out");

    private static final UUID ID = new UUID(0, 1);
    private static final Instant SINCE = Instant.parse("2026-02-03T04:05:06Z");
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
            "curl/8.5",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
    private static final int MANY = 12;

    private final PageSettings settings;
    private final HomePageModels home;

    SampleAccount(PageSettings settings) {
        this.settings = settings;
        this.home = new HomePageModels(settings);
    }

    /** @param action where forms of the page lead */
    Optional<PageModel> find(String name, String action, Texts texts) {
        return switch (name) {
            case "home" -> Optional.of(home.of(ada(true), texts));
            case "home-address-unconfirmed" -> Optional.of(home.of(ada(false), texts));
            case "home-second-factor-owed" -> Optional.of(home.of(null, texts));
            case "devices-one" -> Optional.of(devices(0, 0, action, texts));
            case "devices-two" -> Optional.of(devices(1, 1, action, texts));
            case "devices-many" -> Optional.of(devices(MANY, 2 * MANY, action, texts));
            case "devices-signed-out" -> Optional.of(devices(2, 2, action, texts));
            default -> Optional.empty();
        };
    }

    private PageModel devices(int others, long total, String action, Texts texts) {
        List<Session> listed = IntStream.rangeClosed(1, others)
                .mapToObj(SampleAccount::session)
                .toList();
        return new SessionsPageModels(settings, action)
                .of(session(0), new SessionPage(listed, total, Map.of()), action.endsWith("signed-out"), texts);
    }

    private static Session session(int number) {
        var device = new SessionDevice(
                ID,
                "192.0.2." + (number + 1) + ":443",
                AGENTS.get(number % AGENTS.size()),
                number % 2 == 0 ? "Berlin, DE" : "");
        return new Session(
                new SessionId(new UUID(1, number)),
                true,
                null,
                SINCE.minusSeconds(90_000L * number),
                null,
                List.of(),
                null,
                null,
                List.of(device),
                null);
    }

    private static Identity ada(boolean confirmed) {
        JsonObject name = JsonObject.of("first", Json.of("Ada"), "last", Json.of("Lovelace"));
        return new Identity(
                new IdentityId(ID),
                null,
                "person",
                "",
                null,
                null,
                JsonObject.of("email", Json.of("ada@example.org"), "name", name),
                List.of(address("ada@example.org", confirmed), address("ada@work.example.org", true)),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static VerifiableAddress address(String value, boolean confirmed) {
        var status = confirmed ? AddressStatus.COMPLETED : AddressStatus.SENT;
        return new VerifiableAddress(ID, value, confirmed, Channel.EMAIL, status, null, null, null);
    }
}
