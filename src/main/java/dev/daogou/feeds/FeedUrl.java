package dev.daogou.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;

import dev.daogou.shared.Problem;

/**
 * Where a feed is fetched from. Shop systems protect exports with a user and a password in the address; they are sent to that
 * server only, and shown to nobody.
 *
 * @param place without user and password
 * @param user user and password as the address has them, or {@code null}
 */
record FeedUrl(URI place, String user) {

    static final String MASK = "***";
    private static final int LONGEST = 2_000;
    /** Below it live protocols that no feed is served by, and that a forged request must not reach. */
    private static final int FIRST_FREE_PORT = 1_024;

    /** @throws Problem 400 that names {@code url} and says what it must be */
    static FeedUrl of(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Problem.badField("url",
                    "must be an address of 1 to " + LONGEST + " characters, such as https://shop.example/feed.xml");
        }
        URI uri;
        try {
            uri = new URI(new URI(text.strip()).toASCIIString());
        } catch (URISyntaxException e) {
            throw Problem.badField("url", "is not an address: encode blanks and special characters as %20 and the like");
        }
        FeedUrl url = new FeedUrl(bare(uri), uri.getRawUserInfo());
        String fault = url.fault();
        if (fault != null) {
            throw Problem.badField("url", fault);
        }
        return url;
    }

    /** @return what is wrong with the place whatever answers there, or {@code null} */
    private String fault() {
        String scheme = place.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return "must begin with https:// or http://";
        }
        if (place.getHost() == null) {
            return "must name a host in ASCII letters (others as xn--…), such as https://shop.example/feed.xml";
        }
        int port = place.getPort();
        return port == -1 || port == 80 || port == 443 || port >= FIRST_FREE_PORT && port <= 65_535
                ? null
                : "must have port 80, 443 or one from " + FIRST_FREE_PORT + " to 65535";
    }

    /**
     * Where the server says the feed is instead. User and password go with it only to the same server.
     *
     * @throws NotFetched when we do not follow there
     */
    FeedUrl redirected(String location) throws NotFetched {
        FeedUrl next;
        try {
            URI there = place.resolve(new URI(new URI(location.strip().replace(" ", "%20")).toASCIIString()));
            next = new FeedUrl(bare(there), null);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new NotFetched("The server redirects to something that is not an address. Enter the feed's final address.");
        }
        if (next.fault() != null) {
            throw new NotFetched("The server redirects to an address that is not followed: it " + next.fault() + ".");
        }
        if (isSecure() && !next.isSecure()) {
            throw new NotFetched("The server redirects from https to http, which anybody on the way could change. "
                    + "Enter an https address that stays https.");
        }
        return sameServer(next) ? new FeedUrl(next.place, user) : next;
    }

    /**
     * An address as it was shown comes back with its secret masked; then the secret is the one that is stored.
     *
     * @param stored what the feed has now, or {@code null}
     * @throws Problem 400 when there is none to put in the mask's place
     */
    FeedUrl withSecretOf(FeedUrl stored) {
        if (user == null || !user.equals(maskedUser())) {
            return this;
        }
        if (stored == null || !sameServer(stored) || !Objects.equals(stored.maskedUser(), user)) {
            throw Problem.badField("url", "has " + MASK + " for the password: enter the password again");
        }
        return new FeedUrl(place, stored.user);
    }

    /** With its secret; for the database only. */
    String text() {
        return written(user);
    }

    /** For people: the password, or what stands in place of user and password, is masked. */
    String masked() {
        return written(maskedUser());
    }

    /** @return the header's value, or {@code null} */
    String authorization() {
        if (user == null) {
            return null;
        }
        String decoded = URI.create("http://" + user + "@h").getUserInfo();
        String pair = decoded.indexOf(':') < 0 ? decoded + ":" : decoded;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isSecure() {
        return "https".equalsIgnoreCase(place.getScheme());
    }

    private boolean sameServer(FeedUrl other) {
        return place.getScheme().equalsIgnoreCase(other.place.getScheme())
                && place.getHost().equalsIgnoreCase(other.place.getHost()) && port() == other.port();
    }

    private int port() {
        return place.getPort() != -1 ? place.getPort() : isSecure() ? 443 : 80;
    }

    private String maskedUser() {
        return user == null ? null : user.indexOf(':') < 0 ? MASK : user.substring(0, user.indexOf(':') + 1) + MASK;
    }

    private String written(String as) {
        return as == null
                ? place.toString()
                : place.toString().replaceFirst("://", Matcher.quoteReplacement("://" + as + "@"));
    }

    /** Without user and fragment, and with a path: relative addresses are resolved against it. */
    private static URI bare(URI uri) {
        String text = uri.toString().replaceFirst("#.*", "");
        text = uri.getRawUserInfo() == null ? text : text.replaceFirst("://[^/?]*@", "://");
        return URI.create(text.replaceFirst("^([^/?]+://[^/?]+)(?=[?]|$)", "$1/"));
    }

    /** Whatever prints it. */
    @Override
    public String toString() {
        return masked();
    }
}
