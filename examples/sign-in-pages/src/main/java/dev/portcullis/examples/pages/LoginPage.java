package dev.portcullis.examples.pages;

import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.error.FrontendError.FlowRefused;
import dev.portcullis.ports.error.FrontendException;
import dev.portcullis.ports.flow.Flow;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.flow.Submission;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.LoginApi;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import java.io.IOException;

/** The page to sign in by: draws the form of a login flow, and hands in what was entered. */
record LoginPage(LoginApi api) {

    void show(Visit visit) throws IOException {
        if (visit.isSubmit()) {
            submit(visit);
        } else {
            begin(visit);
        }
    }

    private void begin(Visit visit) throws IOException {
        try {
            draw(
                    visit,
                    200,
                    visit.keep(api.createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(visit.caller()))));
        } catch (FrontendException alreadySignedIn) {
            visit.goTo("/");
        }
    }

    private void submit(Visit visit) throws IOException {
        try {
            visit.keep(handIn(visit));
            visit.goTo("/");
        } catch (FrontendException refused) {
            visit.keep(refused.cookies());
            showAgain(visit, refused);
        }
    }

    private Answer<SuccessfulNativeLogin> handIn(Visit visit) throws IOException {
        var flow = FlowId.parse(visit.parameter("flow")).orElse(null);
        return api.updateLoginFlowWithHttpInfo(
                new UpdateLoginFlow(flow, new Submission.FormBody(visit.fields()), visit.caller()));
    }

    // What was wrong stands on the flow; a flow that is over, or another person's, gives way to a new one.
    private static void showAgain(Visit visit, FrontendException refused) throws IOException {
        if (refused.error() instanceof FlowRefused(int status, Flow flow)) {
            draw(visit, status, flow);
        } else {
            visit.goTo("/login");
        }
    }

    private static void draw(Visit visit, int status, Flow flow) throws IOException {
        visit.show(status, Html.form("/login?flow=" + flow.id(), flow));
    }
}
