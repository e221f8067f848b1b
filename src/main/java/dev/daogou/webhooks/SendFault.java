package dev.daogou.webhooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;

import dev.daogou.outgoing.CheckedNames;

/** Says for the merchant why something could not be told, and what helps. */
final class SendFault {

    static final String GONE = "The receiver says that it is gone for good (410), so the webhook was switched off. "
            + "Enter where it is now and switch it on again.";

    private SendFault() {}

    static String of(int status) {
        return "The receiver " + switch (status) {
            case 401, 403 ->
                "refuses us (" + status + "). Check that it knows this webhook's secret, or that its access token still holds.";
            case 404, 405 -> "has nothing that takes a POST there (" + status + "). Check the address.";
            case 413 -> "takes no body of this length (413). Allow a megabyte.";
            case 429 -> "is asked too often (429). The next try waits.";
            default -> status >= 500
                    ? "is broken or overloaded (" + status + "). The next tries wait longer and longer."
                    : status >= 300 && status < 400
                            ? "redirects (" + status + "), and redirects are not followed. Enter the final address."
                            : "answers with status " + status + ". Anything from 200 to 299 counts as taken.";
        };
    }

    static String of(IOException e) {
        if (e instanceof CheckedNames.Refused) {
            return "The address is not on the public internet. Enter a public one, or ask whoever runs this service to allow "
                    + "others (daogou.webhooks.private-addresses).";
        }
        if (e instanceof UnknownHostException) {
            return "The address names a host that nobody knows. Check its spelling.";
        }
        if (e instanceof ConnectTimeoutException) {
            return "No connection in time. Check host and port, and that the receiver is up.";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "The receiver takes no connections. Check host and port, and that it is up.";
        }
        if (e instanceof SSLException) {
            return "The receiver's certificate or encryption is not valid. Renew the certificate, or check the host's name.";
        }
        if (e instanceof InterruptedIOException) {
            return late();
        }
        if (e instanceof NoHttpResponseException) {
            return "The receiver closed the connection without an answer.";
        }
        return "The connection broke.";
    }

    static String late() {
        return "The receiver did not answer in time. Let it answer first and do its work afterwards.";
    }
}
