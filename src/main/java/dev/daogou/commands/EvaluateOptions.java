package dev.daogou.commands;

import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What {@code evaluate} was called with.
 *
 * @param url of the service, without a slash at the end
 * @param k how often each question is asked; the service says how often that may be
 * @param shop whose questions they are, for the operator's key; else {@code null}
 * @param key a shop's admin key, or the operator's when there is a shop. From the environment only: arguments are seen by
 *            everybody on the machine
 */
record EvaluateOptions(Path file, URI url, int k, String shop, String key) {

    static final String USAGE = """
            usage: java -jar quarkus-run.jar evaluate FILE [--url http://localhost:8080] [--k 3] [--shop ID]
            FILE holds one question a line: {"question":"Is it warm?","productId":"coat","expect":["-20"]}
            The key is taken from DAOGOU_SHOP_KEY, or with --shop from DAOGOU_ADMIN_KEY.
            Ends with 0 when every question passed, 1 when one did not, 2 when they could not be asked.""";

    /** @throws CannotRun naming what to call it with */
    static EvaluateOptions of(List<String> args, Map<String, String> environment) {
        String file = null;
        String url = "http://localhost:8080";
        String k = "3";
        String shop = null;
        for (Iterator<String> each = args.iterator(); each.hasNext();) {
            String arg = each.next();
            switch (arg) {
                case "--url" -> url = value(arg, each);
                case "--k" -> k = value(arg, each);
                case "--shop" -> shop = value(arg, each);
                default -> {
                    if (arg.startsWith("-") || file != null) {
                        throw new CannotRun(arg + " is not understood.\n" + USAGE);
                    }
                    file = arg;
                }
            }
        }
        if (file == null) {
            throw new CannotRun("Name the file of questions.\n" + USAGE);
        }
        return new EvaluateOptions(Path.of(file), service(url), number(k), shop, key(shop, environment));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotRun(option + " needs a value behind it.\n" + USAGE);
        }
        return rest.next();
    }

    private static URI service(String url) {
        if (!url.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            throw new CannotRun("--url must be an address such as http://localhost:8080, not " + url);
        }
        return URI.create(url.replaceAll("/+$", ""));
    }

    private static int number(String k) {
        if (!k.matches("\\d{1,4}")) {
            throw new CannotRun("--k must be a whole number from 1 to 10, not " + k);
        }
        return Integer.parseInt(k);
    }

    private static String key(String shop, Map<String, String> environment) {
        String name = shop == null ? "DAOGOU_SHOP_KEY" : "DAOGOU_ADMIN_KEY";
        String key = environment.getOrDefault(name, shop == null ? "" : environment.getOrDefault("DAOGOU_SHOP_KEY", ""))
                .strip();
        if (key.isEmpty()) {
            throw new CannotRun("There is no key: set " + name + (shop == null
                    ? " to an admin key of the shop, or name the shop by --shop and set DAOGOU_ADMIN_KEY"
                    : " to the operator's key"));
        }
        return key;
    }
}
