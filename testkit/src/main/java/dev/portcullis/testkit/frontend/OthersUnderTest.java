package dev.portcullis.testkit.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.federation.ProviderCallback;
import dev.portcullis.ports.federation.ProviderCallbackApi;
import dev.portcullis.ports.federation.ProviderReturn;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.json.Json;
import dev.portcullis.ports.json.JsonObject;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.testkit.federation.FakeAccount;
import dev.portcullis.testkit.loopback.Received;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a suite is run against that speaks with {@link FakeServers}: {@link ContractConfiguration#writeOthersTo}. Where browsers come
 * back to is no operation of the interface, so that it has to be supplied, too: by the engine, or by a {@link HttpProviderCallbackApi}.
 */
public interface OthersUnderTest extends FrontendApiUnderTest {
    /** The name of the provider in the server's configuration. */
    String PROVIDER = "tests";

    FakeServers fakes();

    ProviderCallbackApi callbacks();

    /** The choice of the provider, as a form submits it. */
    default JsonObject choice() {
        return JsonObject.of("method", Json.of("oidc"), "provider", Json.of(PROVIDER));
    }

    /** A page chooses the provider. @return where it is led */
    default URI leave(Browser browser, LoginFlow flow) {
        var request = new UpdateLoginFlow(flow.id(), Submission.of(choice()), browser.page());
        return led(browser.keep(api().updateLoginFlowWithHttpInfo(request)));
    }

    /** A page comes back from the provider. @return where it is led; null where it stays */
    default @Nullable URI back(Browser browser, URI address) {
        String path = address.getPath();
        var callback = new ProviderCallback(
                path.substring(path.lastIndexOf('/') + 1),
                Received.parameters(address.getRawQuery()),
                browser.page().withRequestUrl(address.toString()));
        Answer<ProviderReturn> answer = browser.keep(callbacks().callback(callback));
        return answer.location();
    }

    /** Somebody signs in at the provider, and agrees. @return where the browser goes on */
    default URI visit(URI away, FakeAccount account) {
        assertThat(away.toString()).startsWith(fakes().provider().issuer() + "/authorize?");
        return fakes().provider().visit(away, account);
    }

    /** As {@link #visit}, but they do not agree. */
    default URI refuse(URI away) {
        assertThat(away.toString()).startsWith(fakes().provider().issuer() + "/authorize?");
        return fakes().provider().refuse(away, "access_denied");
    }

    /** A page signs in by the provider, all the way. @return where it is led in the end */
    default @Nullable URI signIn(Browser browser, FakeAccount account) {
        URI away = leave(browser, journeys().loginIn(browser));
        return back(browser, visit(away, account));
    }

    /** Whoever is signed in in a browser. */
    default Identity who(Browser browser) {
        return Journeys.identity(journeys().whoami(browser.script()));
    }

    static URI led(Answer<?> answer) {
        URI location = answer.location();
        if (location == null) throw new AssertionError("nowhere to go was named");
        return location;
    }
}
