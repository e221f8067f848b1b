package dev.daogou.console;

import java.net.URI;

/** Whether a browser's page is ours. */
final class OwnOrigin {

    private OwnOrigin() {}

    /**
     * Compared by host and port alone: behind a proxy that ends TLS we do not see the scheme.
     *
     * @param origin the header, or {@code null}
     * @param host the Host header
     */
    static boolean is(String origin, String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
