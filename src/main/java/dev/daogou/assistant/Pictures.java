package dev.daogou.assistant;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.Media;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Reply;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Which pictures and films of a product are shown beside an answer, each with its own caption: what is asked about, its colour first. */
final class Pictures {

    private static final int MOST = 4;
    private static final String CHART = "size_chart";
    private static final String PRODUCT = "product";

    private final ProductView product;
    private final Understood understood;
    private final Set<String> colours;

    private Pictures(ProductView product, Understood understood) {
        this.product = product;
        this.understood = understood;
        this.colours = understood.wish().options().entrySet().stream().filter(e -> UnknownWishes.isColour(e.getKey()))
                .flatMap(e -> e.getValue().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static List<Reply.Media> of(Understood understood, Lang lang) {
        if (understood.product() == null) {
            return List.of();
        }
        var pictures = new Pictures(understood.product(), understood);
        return pictures.chosen().map(m -> new Reply.Media(m.type(), m.url(), m.alt(lang))).toList();
    }

    /** Whether there is something to show of how it is used. */
    static boolean showUse(Understood understood) {
        return understood.product() != null
                && new Pictures(understood.product(), understood).chosen().anyMatch(m -> !CHART.equals(m.shows()));
    }

    private Stream<Media> chosen() {
        List<Media> all = product.doc().media();
        boolean ownColourShown = all.stream().anyMatch(this::isOfColour);
        return all.stream().filter(understood.asked().stream().map(this::wanted).reduce(m -> false, Predicate::or))
                .filter(m -> colours.isEmpty() || !PRODUCT.equals(m.shows()) || !ownColourShown || isOfColour(m))
                .sorted(Comparator.comparing((Media m) -> !isOfColour(m)).thenComparing(m -> !isFilm(m) || !asksForUse()))
                .limit(MOST);
    }

    private boolean asksForUse() {
        return understood.asks(Facet.USE);
    }

    private static boolean isFilm(Media media) {
        return "video".equals(media.type());
    }

    private Predicate<Media> wanted(Asked asked) {
        return switch (asked.facet()) {
            case SIZE -> m -> CHART.equals(m.shows());
            case LOOKS -> m -> !CHART.equals(m.shows());
            case OPTIONS -> m -> asksForColours(asked) && PRODUCT.equals(m.shows());
            case USE -> m -> "use".equals(m.shows()) || isFilm(m) || isClose(m) && speaksOf(m, asked);
            case ATTRIBUTE -> m -> isClose(m) && speaksOf(m, asked);
            default -> m -> false;
        };
    }

    /** Shows a part or a state, where a caption of the whole only repeats its name. */
    private static boolean isClose(Media media) {
        return !CHART.equals(media.shows()) && !PRODUCT.equals(media.shows());
    }

    private static boolean asksForColours(Asked asked) {
        return asked.words().matches(".*(?:色|colou?r).*");
    }

    /** Whether its caption names what is asked about. */
    private static boolean speaksOf(Media media, Asked asked) {
        String caption = Plain.of(media.alt() + " " + (media.altEn() == null ? "" : media.altEn()));
        return asked.names().stream().map(name -> Plain.of(name.toLowerCase(Locale.ROOT))).filter(name -> name.length() > 3)
                .anyMatch(name -> Plain.isHan(name.charAt(1)) ? caption.contains(name.strip()) : caption.contains(name));
    }

    /** Of a colour that is wished for: as a form of the product, or by its caption. */
    private boolean isOfColour(Media media) {
        OfferView shown = media.sku() == null ? null : product.offer(media.sku());
        return colours.stream().anyMatch(colour -> shown != null
                ? shown.options().containsValue(colour)
                : Stream.of(media.alt(), media.altEn()).filter(Objects::nonNull).anyMatch(alt -> names(alt, colour)));
    }

    private boolean names(String caption, String colour) {
        return Stream.of(Lang.values()).map(lang -> product.doc().option(colour, lang).toLowerCase(Locale.ROOT))
                .anyMatch(caption.toLowerCase(Locale.ROOT)::contains);
    }
}
