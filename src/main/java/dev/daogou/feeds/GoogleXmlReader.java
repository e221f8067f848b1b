package dev.daogou.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.feeds.GoogleColumns.Row;

/** Google Merchant Center's feed as RSS 2.0 or Atom. */
class GoogleXmlReader implements FeedReader {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");
    /** A processing instruction or a comment. */
    private static final Pattern OPENING = Pattern.compile("(?s)\\s*<(\\?.*?\\?>|!--.*?-->)\\s*");
    private static final Pattern ROOT = Pattern.compile("(?i)<(?:!DOCTYPE\\s+)?([A-Za-z][\\w:.-]*)");
    static final String GOOGLE = "http://base.google.com/ns/1.0";

    @Override
    public void read(Path feed, String currency, FeedSink sink) throws IOException {
        GoogleGroups.read((faults, rows) -> rows(feed, faults, rows), currency, sink);
    }

    /** Whether XML with these first characters is such a feed; one with a DOCTYPE is, so that it is refused for that. */
    static boolean isFeed(String head) {
        Matcher opening = OPENING.matcher(head);
        while (opening.lookingAt()) {
            opening.region(opening.end(), head.length());
        }
        Matcher root = ROOT.matcher(head).region(opening.regionStart(), head.length());
        return root.lookingAt() && isRoot(root.group(1));
    }

    private static boolean isRoot(String element) {
        return ROOTS.contains(local(element));
    }

    /** @param element with its prefix, if it has one */
    static String local(String element) {
        return element.substring(element.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static void rows(Path feed, Consumer<ImportError> faults, Consumer<Row> rows) throws IOException {
        try (XmlEvents events = new XmlEvents(Files.newInputStream(feed))) {
            // Some use the usual prefix without declaring it.
            Set<String> prefixes = new HashSet<>(Set.of("g"));
            while (events.next()) {
                if (!events.isStart()) {
                    continue;
                }
                if (events.depth() == 1 && !isRoot(events.name())) {
                    throw new FeedUnreadable("begins with <" + events.name()
                            + ">: a Google Merchant Center feed is RSS 2.0 (<rss>) or Atom (<feed>)");
                }
                prefixes.addAll(events.prefixes(GOOGLE));
                String name = local(events.name());
                if (name.equals("item") || name.equals("entry")) {
                    new XmlItem(events, prefixes).read(faults, rows);
                }
            }
        }
    }
}
