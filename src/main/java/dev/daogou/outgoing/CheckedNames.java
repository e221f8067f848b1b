package dev.daogou.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up for the client, and gives it only addresses that it may go to. The client connects to the very addresses it
 * gets from here, so a name that is looked up a second time, and then says something else, gains nothing.
 */
public final class CheckedNames implements DnsResolver {

    /** No address of the name may be gone to. */
    public static final class Refused extends UnknownHostException {}

    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    CheckedNames(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = Arrays.stream(names.resolve(host)).filter(allowed).toArray(InetAddress[]::new);
        if (found.length == 0) {
            throw new Refused();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
