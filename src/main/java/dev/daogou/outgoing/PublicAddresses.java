package dev.daogou.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are on the public internet. A merchant names the address of a feed or a webhook and we go there, so any other
 * would let them reach into the network that we run in.
 */
public final class PublicAddresses {

    /** Addresses whose first {@code bits} are the same. */
    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            String[] parts = written.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(written + " is no block of addresses", impossible);
            }
        }

        boolean has(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != start[i]) {
                    return false;
                }
            }
            int rest = 8 - bits % 8;
            return rest == 8 || (address[whole] & 0xFF) >> rest == (start[whole] & 0xFF) >> rest;
        }
    }

    /** IANA's registries of special-purpose addresses, multicast, and what clouds answer their machines' secrets from. */
    private static final List<Block> SPECIAL = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Block::of).toList();

    /**
     * All of IPv6 that is given out to networks. Outside of it lie loopback, link-local, unique-local and multicast addresses,
     * and those that carry an IPv4 address through a translator (mapped, NAT64), which may lead anywhere.
     */
    private static final Block GLOBAL_V6 = Block.of("2000::/3");

    private PublicAddresses() {}

    public static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes.length == 4 || GLOBAL_V6.has(bytes)) && SPECIAL.stream().noneMatch(block -> block.has(bytes));
    }
}
