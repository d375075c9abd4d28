package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** People sign up and in by the browser's own dialogue about their accounts at providers. */
@NeedsBrowser
@QuarkusTest
@TestProfile(Served.WithFedcm.class)
class FedcmJourneyTest extends Journey {
    private static final String ASK = "form[data-fedcm] button";
    private static final String PROVIDER = "button[name=provider][value=work]";

    private Browser at(String page) {
        return browser.open(base() + page);
    }

    private void choose() {
        WebElement page = browser.one("html");
        browser.one(ASK).click();
        var accounts = browser.accounts();
        assertThat(accounts.getAccounts())
                .singleElement()
                .satisfies(one -> assertThat(one.getEmail()).isEqualTo(Served.WithFedcm.EMAIL));
        accounts.selectAccount(0);
        browser.goneFrom(page);
    }

    @Test
    void somebody_signs_up_and_comes_back_without_leaving_the_page() {
        at("/ui/registration").withoutCooldown().isAccessible().keep("registration-fedcm");
        choose();
        assertThat(browser.heading()).isEqualTo("Your account");

        at("/ui/sign-out").press("a.main");
        at("/self-service/login/browser?return_to=/ui/sessions");
        choose();
        assertThat(browser.path()).endsWith("/ui/sessions");
        browser.saysNothingBad();
    }

    @Test
    void whoever_closes_the_dialogue_may_choose_another_way() {
        browser.forget();
        at("/ui/login").withoutCooldown();
        browser.one(ASK).click();
        browser.accounts().cancelDialog();
        assertThat(browser.<WebElement>await(() -> {
                    WebElement told = browser.one("[data-failed]");
                    return told.isDisplayed() ? told : null;
                }))
                .isNotNull();
        assertThat(browser.one(ASK).isEnabled()).isTrue();
        browser.isAccessible().keep("login-fedcm-closed").saysOnly("Prompt dismissed");
    }

    @Test
    void without_the_script_there_is_the_way_over_the_provider_s_own_page() {
        try {
            browser.forget().withScript(false);
            at("/ui/login");
            assertThat(browser.one(ASK).isDisplayed()).isFalse();
            assertThat(browser.one(PROVIDER).isDisplayed()).isTrue();
        } finally {
            browser.withScript(true);
        }
    }
}
