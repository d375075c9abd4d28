package dev.portcullis.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.federatedcredentialmanagement.FederatedCredentialManagementDialog;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser before the pages. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final int HIGH = 900;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** @param language what it asks pages for */
    static Browser speaking(String language) {
        return new Browser(Chromium.start(language)).wide(1000);
    }

    /** False is as with JavaScript switched off; what the test itself asks for still works. */
    Browser withScript(boolean wanted) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !wanted));
        return this;
    }

    Browser wide(int pixels) {
        return sized(pixels, HIGH);
    }

    Browser sized(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Ask for pages in another language from now on. */
    Browser reading(String language) {
        Object name = run("return navigator.userAgent");
        driver.executeCdpCommand(
                "Emulation.setUserAgentOverride", Map.of("userAgent", name, "acceptLanguage", language));
        return this;
    }

    Browser inDark(boolean dark) {
        var feature = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        return this;
    }

    /** A command of the browser's own tools. */
    Map<String, Object> devTools(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** The browser's own dialogue about accounts at providers, once it is there. */
    FederatedCredentialManagementDialog accounts() {
        return await(driver::getFederatedCredentialManagementDialog);
    }

    /** Let it be asked again at once after it was closed. */
    Browser withoutCooldown() {
        driver.setDelayEnabled(false);
        driver.resetCooldown();
        return this;
    }

    /** What a box says that the page opened; it is closed. */
    String alert() {
        var box = patiently().until(ExpectedConditions.alertIsPresent());
        String text = box.getText();
        box.accept();
        return text;
    }

    Browser open(String address) {
        driver.get(address);
        return this;
    }

    /** Open a page that goes on to another by itself, and wait until that one is there. */
    Browser leaving(String address) {
        open(address);
        patiently().until(any -> !path().equals(address));
        return this;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** The address without what is behind the question mark. */
    String path() {
        String address = address();
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    String heading() {
        return one("h1").getText();
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    Browser fill(String name, String value) {
        WebElement field = one("input:not([type=hidden])[name='" + name + "']");
        field.clear();
        field.sendKeys(value);
        return this;
    }

    /** Put a value into a field at once, however long it is. */
    Browser paste(String name, String value) {
        run("arguments[0].value = arguments[1]", one("input:not([type=hidden])[name='" + name + "']"), value);
        return this;
    }

    /** Choose what a list of choices offers. */
    Browser choose(String name, String value) {
        one("select[name='" + name + "'] option[value='" + value + "']").click();
        return this;
    }

    /** Draw all text larger than it is by itself. @param size for instance {@code 200%} */
    Browser withText(String size) {
        run("document.documentElement.style.fontSize = arguments[0]", size);
        return this;
    }

    /** Press a button or follow a link, and wait until the next page is there. */
    Browser press(String selector) {
        WebElement pressed = one(selector);
        WebElement page = one("html");
        pressed.click();
        patiently().until(any -> isGone(page));
        return this;
    }

    /** Press a button that takes something away: it is out of reach until its question is opened. */
    Browser takeAway(String button) {
        assertThat(one(button).isDisplayed()).isFalse();
        one("details:has(" + button + ")>summary").click();
        return press(button);
    }

    Browser follow(String text) {
        WebElement page = one("html");
        driver.findElement(By.linkText(text)).click();
        patiently().until(any -> isGone(page));
        return this;
    }

    /** Wait until a page is there no more. @param page its root */
    void goneFrom(WebElement page) {
        patiently().until(any -> isGone(page));
    }

    private Wait<WebDriver> patiently() {
        return new WebDriverWait(driver, MAX_WAIT).pollingEvery(MOMENT);
    }

    private static boolean isGone(WebElement page) {
        try {
            page.getTagName();
            return false;
        } catch (WebDriverException gone) {
            return true;
        }
    }

    /**
     * Look at the newest of some pages, over and over, until it has a text, and tell the code that stands in it.
     *
     * @param links where the links to them are, newest first
     */
    String codeIn(String links, String text) {
        String list = address();
        return patiently().until(any -> {
            open(list);
            if (all(links).isEmpty()) {
                return null;
            }
            String page = open(one(links).getDomProperty("href")).one("body").getText();
            var code = CODE.matcher(page);
            return page.contains(text) && code.find() ? code.group() : null;
        });
    }

    /** The name of the field that takes what is typed. */
    String focused() {
        return driver.switchTo().activeElement().getDomAttribute("name");
    }

    /** Wait until something is there. */
    <T> T await(Supplier<@Nullable T> something) {
        return patiently().until(any -> something.get());
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Nothing that the page asked for was refused by its own policy, and no script failed. */
    Browser saysNothingBad() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        return this;
    }

    /** All that the browser complains of is this. */
    Browser saysOnly(String complaint) {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .isNotEmpty()
                .allMatch(entry -> entry.getMessage().contains(complaint));
        return this;
    }

    /** Nothing keeps people out of this page, as far as axe can tell. */
    Browser isAccessible() {
        assertThat(Axe.violations(driver)).as(address()).isEmpty();
        return this;
    }

    /** All of the page is reached without moving it sideways. */
    Browser fitsTheWindow() {
        assertThat((Boolean) run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(address())
                .isTrue();
        return this;
    }

    /** Keep a picture of the whole page among what the build made. */
    Browser keep(String name) {
        var picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", isModest(), "optimizeForSpeed", true));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) picture.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    // The browser draws no picture of any length.
    private boolean isModest() {
        return (Boolean) run("return document.documentElement.scrollHeight < 8000");
    }

    Stream<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText);
    }

    /** Forget who is signed in. */
    Browser forget() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** Who is signed in, as far as the browser knows. */
    Set<Cookie> cookies() {
        return driver.manage().getCookies();
    }

    /** Be the browser that had these cookies. The page of its site has to be open. */
    Browser become(Set<Cookie> cookies) {
        forget();
        cookies.forEach(driver.manage()::addCookie);
        return this;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
