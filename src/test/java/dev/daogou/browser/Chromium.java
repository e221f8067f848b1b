package dev.daogou.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

/** The machine's own Chromium, driven by tests; nothing is downloaded, and without one the tests skip aloud. */
final class Chromium implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final String PICTURES_IN_VIEW = "() => [...document.images].every(i => i.complete || i.getBoundingClientRect().top > innerHeight)";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    static Chromium launch() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream()).map(Path::of)
                .filter(Files::isExecutable).findFirst().map(Chromium::new).orElseGet(() -> {
                    System.err.println("SKIPPED: the browser tests need Chromium, at one of " + PLACES + " or in $CHROMIUM");
                    return abort("no Chromium on this machine");
                });
    }

    /** A visitor of their own: no cookies or storage are shared with another. */
    Page visitor(Screen screen) {
        var options = new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(screen.dark ? ColorScheme.DARK : ColorScheme.LIGHT);
        if (screen.phone) {
            options.setIsMobile(true).setHasTouch(true).setDeviceScaleFactor(2);
        }
        Page page = browser.newContext(options).newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    /** Writes target/screenshots/{name}-{screen}.png. */
    static void shoot(Page page, String name, Screen screen) {
        page.waitForFunction(PICTURES_IN_VIEW);
        // Transitions settle; a screenshot is for people, no assertion hangs on it.
        page.waitForTimeout(350);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + screen.name().toLowerCase().replace('_', '-') + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** What our pages must look good on. */
    enum Screen {
        DESKTOP_LIGHT(1280, 800, false, false), DESKTOP_DARK(1280, 800, false, true), PHONE_LIGHT(375, 812, true, false),
        PHONE_DARK(
                375, 812, true, true);

        final int width;
        final int height;
        final boolean phone;
        final boolean dark;

        Screen(int width, int height, boolean phone, boolean dark) {
            this.width = width;
            this.height = height;
            this.phone = phone;
            this.dark = dark;
        }
    }
}
