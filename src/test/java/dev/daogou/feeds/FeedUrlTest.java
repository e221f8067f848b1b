package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.shared.Problem;

/** What an address may be, who sees its password, and where a server may send us. */
class FeedUrlTest {

    @ParameterizedTest
    @CsvSource({ "https://shop.example/feed.xml, https://shop.example/feed.xml",
            "http://shop.example, http://shop.example/", "https://shop.example?format=csv, https://shop.example/?format=csv",
            "https://shop.example:8443/feed#part, https://shop.example:8443/feed",
            "HTTPS://Shop.Example/商品.csv, HTTPS://Shop.Example/%E5%95%86%E5%93%81.csv",
            "http://[2606:4700::1]/feed, http://[2606:4700::1]/feed",
            "https://user:p%40ss@shop.example/f?a=b@c, https://user:***@shop.example/f?a=b@c",
            "https://token@shop.example/f, https://***@shop.example/f" })
    void itIsShownWithoutItsSecret(String written, String shown) {
        assertThat(FeedUrl.of(written).masked()).isEqualTo(shown);
        assertThat(FeedUrl.of(written)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "feed.xml", "/feed.xml", "ftp://shop.example/feed", "file:///etc/passwd",
            "mailto:me@shop.example",
            "jar:http://shop.example/a.jar!/b", "http:///feed", "https://shop example/feed", "https://shop.example/a b",
            "http://shop.example:22/", "http://shop.example:25/", "http://shop.example:6/", "http://shop.example:99999/",
            "http://user@/feed", "javascript:alert(1)", "http://127.1/feed", "http://0x7f.1/feed",
            "http://商店.example/feed" })
    void whatIsNoAddressOfAFeedIsRefused(String written) {
        assertThatThrownBy(() -> FeedUrl.of(written)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.faults()).singleElement().extracting(Problem.Fault::field).isEqualTo("url"));
    }

    @Test
    void userAndPasswordAreSentAsTheyAreMeant() {
        assertThat(FeedUrl.of("https://a%40b:p%3Aw@shop.example/").authorization()).isEqualTo("Basic YUBiOnA6dw==");
        assertThat(FeedUrl.of("https://token@shop.example/").authorization()).isEqualTo("Basic dG9rZW46");
        assertThat(FeedUrl.of("https://shop.example/").authorization()).isNull();
    }

    @Test
    void aMaskThatComesBackStandsForWhatIsStoredOnTheSameServerOnly() {
        FeedUrl stored = FeedUrl.of("https://user:secret@shop.example/feed.xml");
        assertThat(FeedUrl.of("https://user:***@shop.example:443/new.xml").withSecretOf(stored).text())
                .isEqualTo("https://user:secret@shop.example:443/new.xml");
        for (String attack : new String[]{ "https://user:***@evil.example/", "http://user:***@shop.example/",
                "https://other:***@shop.example/", "https://***@shop.example/" }) {
            assertThatThrownBy(() -> FeedUrl.of(attack).withSecretOf(stored)).hasMessageContaining("enter the password again");
        }
        assertThatThrownBy(() -> FeedUrl.of("https://user:***@shop.example/").withSecretOf(null)).isInstanceOf(Problem.class);
        assertThat(FeedUrl.of("https://user:new@shop.example/").withSecretOf(stored).text()).contains("user:new@");
    }

    @ParameterizedTest
    @CsvSource({ "/b, https://shop.example/b, true", "b?x, https://shop.example/dir/b?x, true",
            "//shop.example/b, https://shop.example/b, true", "https://SHOP.example:443/b, https://SHOP.example:443/b, true",
            "https://cdn.example/b, https://cdn.example/b, false",
            "https://shop.example:8443/, https://shop.example:8443/, false",
            "https://evil:x@cdn.example/b, https://cdn.example/b, false", "/a b, https://shop.example/a%20b, true" })
    void aRedirectIsFollowedAndThePasswordStaysOnItsServer(String location, String to, boolean withPassword) throws NotFetched {
        FeedUrl next = FeedUrl.of("https://user:secret@shop.example/dir/a").redirected(location);
        assertThat(next.place()).hasToString(to);
        assertThat(next.authorization() != null).isEqualTo(withPassword);
    }

    @ParameterizedTest
    @CsvSource({ "http://shop.example/b, from https to http", "ftp://shop.example/b, must begin with",
            "file:///etc/passwd, must begin with",
            "https://shop.example:25/, must have port", "https:///b, must name a host", "'http://[', not an address" })
    void aRedirectElsewhereIsNotFollowed(String location, String why) {
        assertThatThrownBy(() -> FeedUrl.of("https://shop.example/a").redirected(location)).isInstanceOf(NotFetched.class)
                .hasMessageContaining(why);
    }

    @Test
    void aRelativeRedirectCannotChangeTheHost() throws NotFetched {
        assertThat(FeedUrl.of("https://shop.example").redirected("evil.example/x").place())
                .hasToString("https://shop.example/evil.example/x");
    }
}
