package dev.portcullis.companion.next;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.ContinueWith;
import dev.portcullis.ports.flow.ContinueWith.RedirectBrowserTo;
import dev.portcullis.ports.flow.ContinueWith.SetOrySessionToken;
import dev.portcullis.ports.flow.ContinueWith.ShowRecoveryUi;
import dev.portcullis.ports.flow.ContinueWith.ShowSettingsUi;
import dev.portcullis.ports.flow.ContinueWith.ShowVerificationUi;
import dev.portcullis.ports.flow.ContinueWith.Unknown;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.recovery.GetRecoveryFlow;
import dev.portcullis.ports.recovery.RecoveryFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.settings.GetSettingsFlow;
import dev.portcullis.ports.settings.SettingsFlow;
import dev.portcullis.ports.verification.GetVerificationFlow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says to do next, {@code continue_with}, and how to do it.
 *
 * <pre>{@code
 * var steps = NextSteps.after(signedUp);
 * var ada = steps.signedIn(caller);
 * switch (steps.follow(api, ada)) {
 *     case Next.Show(Flow flow) -> draw(flow);
 *     case Next.GoTo(String address) -> redirect(address);
 *     case Next.Done() -> home();
 * }
 * }</pre>
 *
 * @param actions in the order in which to take them
 */
public record NextSteps(List<ContinueWith> actions) {
    public NextSteps {
        actions = List.copyOf(actions);
    }

    public static NextSteps after(SuccessfulNativeLogin login) {
        return new NextSteps(login.continueWith());
    }

    public static NextSteps after(SuccessfulNativeRegistration registration) {
        return new NextSteps(registration.continueWith());
    }

    public static NextSteps after(SettingsFlow settings) {
        return new NextSteps(settings.continueWith());
    }

    public static NextSteps after(RecoveryFlow recovery) {
        return new NextSteps(recovery.continueWith());
    }

    /** The caller from now on: with the session token that the answer gives, if it gives one. */
    public Caller signedIn(Caller before) {
        return only(SetOrySessionToken.class)
                .map(SetOrySessionToken::orySessionToken)
                .findFirst()
                .map(before::withSessionToken)
                .orElse(before);
    }

    /** The actions that this version does not know, for a program that does. */
    public List<Unknown> unknown() {
        return only(Unknown.class).toList();
    }

    private <A extends ContinueWith> Stream<A> only(Class<A> kind) {
        return actions.stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * Take the first action that shows something or leads somewhere. A page that has an address for the flow goes there; for
     * anybody else the flow is fetched. Unknown actions are passed over.
     *
     * @throws dev.portcullis.ports.error.FrontendException if the flow may not be fetched
     */
    public Next follow(FrontendApi api, Caller caller) {
        return actions.stream()
                .flatMap(action -> next(action, api, caller).stream())
                .findFirst()
                .orElseGet(Next.Done::new);
    }

    private static Optional<Next> next(ContinueWith action, FrontendApi api, Caller caller) {
        return switch (action) {
            case RedirectBrowserTo(String address) -> Optional.of(new Next.GoTo(address));
            case ShowVerificationUi(String id, String address, String url) ->
                show(id, url, caller, flow -> api.getVerificationFlow(new GetVerificationFlow(flow, caller)));
            case ShowSettingsUi(String id, String url) ->
                show(id, url, caller, flow -> api.getSettingsFlow(new GetSettingsFlow(flow, caller)));
            case ShowRecoveryUi(String id, String url) ->
                show(id, url, caller, flow -> api.getRecoveryFlow(new GetRecoveryFlow(flow, caller)));
            case SetOrySessionToken token -> Optional.empty();
            case Unknown unknown -> Optional.empty();
        };
    }

    private static Optional<Next> show(String id, @Nullable String url, Caller caller, Function<FlowId, Flow> fetch) {
        if (caller.isPage() && url != null) {
            return Optional.of(new Next.GoTo(url));
        }
        return FlowId.parse(id).map(flow -> new Next.Show(fetch.apply(flow)));
    }
}
