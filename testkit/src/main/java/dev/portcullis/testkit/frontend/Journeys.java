package dev.portcullis.testkit.frontend;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.ports.caller.Answer;
import dev.portcullis.ports.caller.Caller;
import dev.portcullis.ports.flow.FlowId;
import dev.portcullis.ports.identity.Identity;
import dev.portcullis.ports.login.CreateBrowserLoginFlow;
import dev.portcullis.ports.login.CreateNativeLoginFlow;
import dev.portcullis.ports.login.GetLoginFlow;
import dev.portcullis.ports.login.LoginFlow;
import dev.portcullis.ports.login.SuccessfulNativeLogin;
import dev.portcullis.ports.login.UpdateLoginFlow;
import dev.portcullis.ports.login.UpdateLoginFlowBody;
import dev.portcullis.ports.login.UpdateLoginFlowWithPasswordMethod;
import dev.portcullis.ports.registration.CreateBrowserRegistrationFlow;
import dev.portcullis.ports.registration.CreateNativeRegistrationFlow;
import dev.portcullis.ports.registration.RegistrationFlow;
import dev.portcullis.ports.registration.SuccessfulNativeRegistration;
import dev.portcullis.ports.registration.UpdateRegistrationFlow;
import dev.portcullis.ports.registration.UpdateRegistrationFlowBody;
import dev.portcullis.ports.registration.UpdateRegistrationFlowWithPasswordMethod;
import dev.portcullis.ports.session.Session;
import dev.portcullis.ports.session.ToSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways that people take through several operations, so that a test says only what it is about. */
public record Journeys(FrontendApi api) {
    private static final Caller APP = Caller.nativeApp();

    /** Somebody new who is signed in by an app. */
    public SuccessfulNativeRegistration register(Person person) {
        var flow = api.createNativeRegistrationFlow(new CreateNativeRegistrationFlow(APP));
        return submit(flow, person, APP).require();
    }

    /** Somebody new, and the token of the app that signed them up. */
    public String token(Person person) {
        return token(register(person).sessionToken());
    }

    static String token(@Nullable String token) {
        return Optional.ofNullable(token).orElseThrow(() -> new AssertionError("no session token was given"));
    }

    /** Without the token of the form. */
    Answer<SuccessfulNativeRegistration> submit(RegistrationFlow flow, Person person, Caller caller) {
        return submit(flow, registrationOf(person), caller);
    }

    Answer<SuccessfulNativeRegistration> submit(RegistrationFlow flow, Person person, String csrfToken, Caller caller) {
        return submit(flow, registrationOf(person).withCsrfToken(csrfToken), caller);
    }

    private static UpdateRegistrationFlowWithPasswordMethod registrationOf(Person person) {
        return UpdateRegistrationFlowWithPasswordMethod.of(person.traits(), person.password());
    }

    private Answer<SuccessfulNativeRegistration> submit(
            RegistrationFlow flow, UpdateRegistrationFlowBody body, Caller caller) {
        return api.updateRegistrationFlowWithHttpInfo(new UpdateRegistrationFlow(flow.id(), body, caller));
    }

    /** Somebody new who is signed in by a script in this browser. */
    public SuccessfulNativeRegistration registerIn(Browser browser, Person person) {
        var flow = registrationIn(browser);
        return browser.keep(submit(flow, person, Forms.csrfToken(flow), browser.script()))
                .require();
    }

    RegistrationFlow registrationIn(Browser browser) {
        return browser.keep(api.createBrowserRegistrationFlowWithHttpInfo(
                        new CreateBrowserRegistrationFlow(browser.script())))
                .require();
    }

    /** Somebody known signs in by another app. */
    public SuccessfulNativeLogin signIn(Person person) {
        return submit(loginFlow(), person, APP).require();
    }

    LoginFlow loginFlow() {
        return api.createNativeLoginFlow(new CreateNativeLoginFlow(APP));
    }

    /** Somebody known signs in by a script in this browser. */
    public SuccessfulNativeLogin signInIn(Browser browser, Person person) {
        return finish(browser, loginIn(browser), person);
    }

    /** Somebody known sends the form that a script in this browser opened. */
    public SuccessfulNativeLogin finish(Browser browser, LoginFlow flow, Person person) {
        return browser.keep(submit(flow, person, Forms.csrfToken(flow), browser.script()))
                .require();
    }

    /** A form to sign in with, opened by a script in this browser. */
    public LoginFlow loginIn(Browser browser) {
        return browser.keep(api.createBrowserLoginFlowWithHttpInfo(new CreateBrowserLoginFlow(browser.script())))
                .require();
    }

    /** The login flow that a page is led to when it starts one. */
    LoginFlow loginPage(Browser browser, CreateBrowserLoginFlow start) {
        var led = browser.keep(api.createBrowserLoginFlowWithHttpInfo(start));
        return loginFlow(browser, Forms.flowIn(led.location()));
    }

    LoginFlow loginFlow(Browser browser, FlowId id) {
        return api.getLoginFlow(new GetLoginFlow(id, browser.script()));
    }

    /** Without the token of the form. */
    Answer<SuccessfulNativeLogin> submit(LoginFlow flow, Person person, Caller caller) {
        return submit(flow, loginOf(person), caller);
    }

    Answer<SuccessfulNativeLogin> submit(LoginFlow flow, Person person, String csrfToken, Caller caller) {
        return submit(flow, loginOf(person).withCsrfToken(csrfToken), caller);
    }

    private static UpdateLoginFlowWithPasswordMethod loginOf(Person person) {
        return UpdateLoginFlowWithPasswordMethod.of(person.email(), person.password());
    }

    private Answer<SuccessfulNativeLogin> submit(LoginFlow flow, UpdateLoginFlowBody body, Caller caller) {
        return api.updateLoginFlowWithHttpInfo(new UpdateLoginFlow(flow.id(), body, caller));
    }

    Session whoami(Caller caller) {
        return api.toSession(new ToSession(caller));
    }

    static Identity identity(Session session) {
        return Optional.ofNullable(session.identity())
                .orElseThrow(() -> new AssertionError("the session does not say whose it is"));
    }

    /** The refusal of somebody who is not signed in. */
    Refusal nobody(Caller caller) {
        return Refusal.of(() -> whoami(caller)).hasWithoutId(401);
    }
}
