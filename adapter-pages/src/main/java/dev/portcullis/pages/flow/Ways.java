package dev.portcullis.pages.flow;

import dev.portcullis.pages.PageUrls;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From one flow to another that is for the same: it leads to the same place, and to the same OAuth 2.0 server. Source:
 * docs/contract/oauth2.md, "Detours".
 */
record Ways(PageUrls urls) {
    private static final String CHALLENGE = "login_challenge";

    /** Where another flow begins; those that know of no challenge lead to a login for it. */
    String start(FlowKind kind, Flow before) {
        String plain = urls.start(kind.path(), before.returnTo());
        return switch (kind) {
            case LOGIN, REGISTRATION ->
                challenge(before)
                        .map(name -> PageUrls.with(plain, CHALLENGE, name))
                        .orElse(plain);
            case RECOVERY, VERIFICATION, SETTINGS ->
                challenge(before)
                        .map(name -> urls.start(kind.path(), start(FlowKind.LOGIN, before)))
                        .orElse(plain);
        };
    }

    /** Back to the login that a flow was a detour of. */
    String back(Flow detour) {
        String login = urls.start(FlowKind.LOGIN.path(), null);
        return Optional.ofNullable(detour.returnTo())
                .filter(target -> target.startsWith(login + "?"))
                .orElseGet(() -> start(FlowKind.LOGIN, detour));
    }

    /** Where somebody makes room for somebody else. */
    String signOut(Flow before) {
        String page = urls.link(PageUrls.SIGN_OUT);
        return challenge(before)
                .map(name -> PageUrls.with(page, "return_to", start(FlowKind.LOGIN, before)))
                .orElse(page);
    }

    /**
     * Where the answer to a form may lead that is for an OAuth 2.0 server: to it, and at once from there to whichever client asked.
     * A verification behind which the server is told has the address of the flow that began it.
     */
    static List<String> behindServer(Flow flow) {
        if (!String.valueOf(flow.requestUrl()).contains(CHALLENGE + "=")) {
            return List.of();
        }
        JsonObject request = Objects.requireNonNullElse(flow.oauth2LoginRequest(), JsonObject.EMPTY);
        return Stream.concat(Stream.of("https:"), request.text("request_url").stream())
                .toList();
    }

    private static Optional<String> challenge(Flow flow) {
        return Optional.ofNullable(flow.oauth2LoginChallenge());
    }
}
