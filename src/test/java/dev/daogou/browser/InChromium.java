package dev.daogou.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Tests with one browser between them; every visitor of it is somebody else. */
abstract class InChromium {

    static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
        // A service that has just started, maybe on a busy machine, takes its time over the first answer.
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
