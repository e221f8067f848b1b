package dev.daogou.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way into our own network that an address may be, beside its neighbours that are public. */
class PublicAddressesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "1.1.1.1, public", "8.8.8.8, public", "223.5.5.5, public", "9.255.255.255, public", "11.0.0.0, public",
            "100.63.255.255, public", "100.128.0.0, public", "126.255.255.255, public", "128.0.0.1, public",
            "169.253.255.255, public", "172.15.255.255, public", "172.32.0.0, public", "192.167.255.255, public",
            "192.169.0.0, public", "198.17.255.255, public", "223.255.255.255, public", "168.63.129.17, public",
            "2606:4700:4700::1111, public", "2400:3200::1, public", "2001:4860:4860::8888, public", "3ffe::1, public",
            // this host, and what some systems take for it
            "0.0.0.0, not", "0.1.2.3, not", "127.0.0.1, not", "127.255.255.254, not", "::1, not", "::, not",
            // private networks, and the provider's behind carrier-grade NAT
            "10.0.0.1, not", "10.255.255.255, not", "172.16.0.1, not", "172.31.255.255, not", "192.168.0.1, not",
            "100.64.0.1, not", "100.127.255.255, not", "fc00::1, not", "fdff::1, not", "fec0::1, not",
            // the link, and what clouds answer their machines' secrets from
            "169.254.0.1, not", "169.254.169.254, not", "169.254.170.2, not", "100.100.100.200, not", "168.63.129.16, not",
            "192.0.0.192, not", "fe80::1, not", "fd00:ec2::254, not", "fd20:ce::254, not",
            // many at once, and reserved
            "224.0.0.1, not", "239.255.255.250, not", "240.0.0.1, not", "255.255.255.255, not", "ff02::1, not",
            // tests and documentation, the translators' own
            "192.0.2.1, not", "198.51.100.1, not", "203.0.113.1, not", "198.18.0.1, not", "198.19.255.255, not",
            "192.88.99.1, not", "2001:db8::1, not", "3fff::1, not",
            // IPv4 inside of IPv6, public or not: NAT64, 6to4, Teredo, ORCHID, compatible
            "64:ff9b::a00:1, not", "64:ff9b::808:808, not", "64:ff9b:1::a00:1, not", "2002:a00:1::, not", "2001:0:a00:1::, not",
            "2001:20::1, not", "::10.0.0.1, not", "::8.8.8.8, not",
            // mapped: Java makes it the IPv4 address that it is
            "::ffff:10.0.0.1, not", "::ffff:127.0.0.1, not", "::ffff:169.254.169.254, not" })
    void anAddressIsPublicOrNot(String address, String expected) throws UnknownHostException {
        assertThat(PublicAddresses.has(InetAddress.getByName(address))).isEqualTo(expected.equals("public"));
    }
}
