package dev.daogou.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

/** A link opens one picture for a while, and cannot be made by anybody else. */
class PictureLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:04:00Z");

    private final PictureLinks links = at(NOW, "key");

    @Test
    void itOpensItsPictureForLessThanAnHour() {
        String link = links.to("p_one");
        assertThat(left(links, "p_one", link)).hasValue(56 * 60);
        assertThat(left(at(NOW.plus(Duration.ofMinutes(55)), "key"), "p_one", link)).hasValue(60);
        assertThat(left(at(NOW.plus(Duration.ofMinutes(57)), "key"), "p_one", link)).isEmpty();
    }

    @Test
    void itStaysTheSameForSomeMinutesSoThatABrowserNeedNotLoadAgain() {
        assertThat(at(NOW.plus(Duration.ofMinutes(5)), "key").to("p_one")).isEqualTo(links.to("p_one"));
        assertThat(at(NOW.plus(Duration.ofMinutes(7)), "key").to("p_one")).isNotEqualTo(links.to("p_one"));
    }

    @Test
    void nothingOfItCanBeChanged() {
        String link = links.to("p_one");
        assertThat(left(links, "p_two", link)).isEmpty();
        assertThat(links.left("p_one", "9999999999", query(link, "sig"))).isEmpty();
        assertThat(links.left("p_one", query(link, "until"), query(link, "sig").replace(query(link, "sig").charAt(0), '_')))
                .isEmpty();
        assertThat(links.left("p_one", query(link, "until"), null)).isEmpty();
        assertThat(links.left("p_one", null, query(link, "sig"))).isEmpty();
        assertThat(left(at(NOW, "another key"), "p_one", link)).isEmpty();
    }

    private static PictureLinks at(Instant now, String key) {
        return new PictureLinks(key::getBytes, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static OptionalLong left(PictureLinks links, String id, String link) {
        return links.left(id, query(link, "until"), query(link, "sig"));
    }

    private static String query(String link, String name) {
        return link.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1");
    }
}
