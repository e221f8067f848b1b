package dev.daogou.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

import dev.daogou.outgoing.PublicAddresses;
import dev.daogou.shared.Problem;

/** Which addresses can be told. Where their names lead to is looked at each time something is sent. */
final class WebhookUrl {

    private static final int LONGEST = 2_000;
    /** Below it live protocols that are no web server's, and that a forged request must not reach. */
    private static final int FIRST_FREE_PORT = 1_024;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private WebhookUrl() {}

    /**
     * @param privateAddresses whether http and addresses that are not on the public internet will do
     * @throws Problem 400 that names {@code url} and says what it must be
     */
    static String of(String text, boolean privateAddresses) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Problem.badField("url",
                    "must be an address of 1 to " + LONGEST + " characters, such as https://desk.example/daogou");
        }
        URI uri;
        try {
            uri = new URI(new URI(text.strip()).toASCIIString());
        } catch (URISyntaxException e) {
            throw Problem.badField("url", "is not an address: encode blanks and special characters as %20 and the like");
        }
        String fault = fault(uri, privateAddresses);
        if (fault != null) {
            throw Problem.badField("url", fault);
        }
        return uri.toString();
    }

    private static String fault(URI uri, boolean privateAddresses) {
        boolean http = "http".equalsIgnoreCase(uri.getScheme());
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !(http && privateAddresses)) {
            return "must begin with https://: what is told are people's conversations";
        }
        if (uri.getHost() == null) {
            return "must name a host in ASCII letters (others as xn--…), such as https://desk.example/daogou";
        }
        if (uri.getRawUserInfo() != null) {
            return "must hold no user and password: the signature proves that it is this service that calls";
        }
        if (uri.getRawFragment() != null) {
            return "must hold no #: it is never sent";
        }
        int port = uri.getPort();
        if (port != -1 && port != HTTPS && !(http && port == HTTP) && (port < FIRST_FREE_PORT || port > 65_535)) {
            return "must have port 443 or one from " + FIRST_FREE_PORT + " to 65535";
        }
        return privateAddresses || !isClearlyPrivate(uri.getHost())
                ? null
                : "is not on the public internet: enter a public address, or ask whoever runs this service to allow others "
                        + "(daogou.webhooks.private-addresses)";
    }

    /** Said at once of what needs no look-up; every name is looked at when it is called. */
    private static boolean isClearlyPrivate(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return (host.startsWith("[") || host.matches("[0-9.]+")) && !PublicAddresses.has(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return true;
        }
    }
}
