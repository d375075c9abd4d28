package dev.portcullis.testkit.frontend;

/** The promises of {@link dev.portcullis.ports.login.LoginApi}. */
public interface LoginApiContract extends LoginInAppContract, LoginInBrowserContract {}
