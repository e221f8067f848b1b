package dev.daogou.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A feed's XML, event by event: without document types, entities of its own, addresses to fetch, or depth without end. */
final class XmlEvents implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final XmlText text;
    private final XMLStreamReader events;
    private int event;
    private int depth;

    XmlEvents(InputStream in) throws IOException {
        text = XmlText.of(in);
        try {
            events = FACTORY.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    /** Goes on to the next event. @return whether there is one */
    boolean next() {
        try {
            if (!events.hasNext()) {
                return false;
            }
            event = events.next();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
        text.told();
        if (event == XMLStreamConstants.DTD) {
            throw new FeedUnreadable("has a DOCTYPE, which is not read: take it out");
        }
        depth += isStart() ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw new FeedUnreadable("nests elements more than " + DEEPEST + " deep in line " + line());
        }
        return true;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Elements that are open, the one just begun among them and the one just ended not. */
    int depth() {
        return depth;
    }

    int line() {
        return events.getLocation().getLineNumber();
    }

    /** The element's name as it stands there, with its prefix. */
    String name() {
        return events.getLocalName();
    }

    String attribute(String name) {
        return events.getAttributeValue(null, name);
    }

    /** The prefixes that an element's declarations give this namespace; the empty one where it is the default. */
    Set<String> prefixes(String namespace) {
        Set<String> prefixes = new HashSet<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (namespace.equals(events.getAttributeValue(i))) {
                String name = events.getAttributeLocalName(i);
                if ("xmlns".equals(events.getAttributePrefix(i))) {
                    prefixes.add(name);
                } else if (name.equals("xmlns")) {
                    prefixes.add("");
                }
            }
        }
        return prefixes;
    }

    /** The characters just told of; empty when it was something else. An entity of HTML, which XML does not know, stays. */
    String text() {
        return switch (event) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> events.getText();
            case XMLStreamConstants.ENTITY_REFERENCE ->
                events.getLocalName().equals("nbsp") ? " " : "&" + events.getLocalName() + ";";
            default -> "";
        };
    }

    /** The same, and an element's beginning and end as a tag of HTML, with what may hide it. */
    String html() {
        boolean end = event == XMLStreamConstants.END_ELEMENT;
        if (!isStart() && !end) {
            return text();
        }
        String name = GoogleXmlReader.local(name());
        if (end) {
            return name.equals("br") ? "" : "</" + name + ">";
        }
        String style = attribute("style");
        return "<" + name + (style == null ? "" : " style='" + style.replace("'", "") + "'")
                + (attribute("hidden") == null ? "" : " hidden") + ">";
    }

    private static FeedUnreadable unreadable(XMLStreamException e) {
        // The parser's words begin with where, and may quote the feed at length; its author needs the place most.
        String why = e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s).*\\nMessage: ", "").strip();
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return new FeedUnreadable("is not well-formed XML in line " + line + ": " + why);
    }

    private static XMLInputFactory factory() {
        // The platform's own, whatever other parsers stand on the class path: these settings were tried on it.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Feeds forget to declare the prefix they use.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity is not fetched");
        });
        return factory;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
