package dev.daogou.assistant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Focus.How;
import dev.daogou.catalog.NameTokens;
import dev.daogou.catalog.ProductView;
import dev.daogou.conversation.Line;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Plain;

/** Finds the product a message speaks of: by its name, by what was spoken of before, by the page the visitor is on. */
@ApplicationScoped
class FocusFinder {

    private static final int MOST_PRODUCTS = 4;
    private static final int LINES_BACK = 12;
    private static final int TELLING = 5;
    private static final int LONGEST_MODEL = 5;
    /** "That one" is the one spoken of last, wherever the visitor is. */
    private static final Pattern THAT = Pattern
            .compile("那个|那款|那件|那双|那台|那种|刚才|上面|前面|\\b(?:that one|the other one|that|those|the \\w+ one)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern THIS = Pattern.compile("这个|这款|这件|这双|这台|\\b(?:this|this one)\\b", Pattern.CASE_INSENSITIVE);

    private final Shelf shelf;
    private final Lexicon lexicon;
    private final NameBooks books = new NameBooks();

    FocusFinder(Shelf shelf, Lexicon lexicon) {
        this.shelf = shelf;
        this.lexicon = lexicon;
    }

    Focus find(Question question, String text) {
        NameBook book = books.of(shelf.names());
        String page = question.page() == null ? null : question.page().productId();
        List<Mention> named = named(book, text, page != null);
        String shown = page != null || named.isEmpty() ? page : spokenOf(book, question.history()).orElse(null);
        if (shown != null && !named.isEmpty()) {
            // "Does it come with a charger?" names no charger, and "in oatmeal" no oats where that is one of its colours.
            Set<String> forms = forms(shown);
            named = named.stream().filter(m -> m.tokens().stream()
                    .anyMatch(token -> !(page != null && lexicon.asksWith(token)) && !forms.contains(token))).toList();
        }
        if (named.isEmpty() && page != null) {
            named = hintedElsewhere(book, text, page);
        }
        if (!named.isEmpty()) {
            Stream<String> beside = page != null && comparesThis(text) ? Stream.of(page) : Stream.empty();
            return new Focus(
                    Stream.concat(beside, named.stream().map(m -> m.name().id())).distinct().limit(MOST_PRODUCTS).toList(),
                    How.NAMED, List.of());
        }
        Optional<String> before = THIS.matcher(text).find() && page != null
                ? Optional.empty()
                : spokenOf(book, question.history());
        if (before.isPresent() && (page == null || THAT.matcher(text).find())) {
            return new Focus(List.of(before.get()), How.HISTORY, List.of());
        }
        if (page != null) {
            return new Focus(List.of(page), How.PAGE, List.of());
        }
        if (namesAnother(book, Plain.of(text))) {
            return new Focus(List.of(), How.UNKNOWN, List.of());
        }
        return new Focus(List.of(), How.UNKNOWN, book.mentions(text).stream().limit(12).map(Mention::name).toList());
    }

    /** "How does this differ from the Cloudlet?" */
    private boolean comparesThis(String text) {
        return THIS.matcher(text).find() && lexicon.asked(text).stream().anyMatch(asked -> asked.facet() == Facet.COMPARE);
    }

    /** Takes the best-named product, then the best-named of what the message says besides. */
    private List<Mention> named(NameBook book, String text, boolean onPage) {
        String plain = Plain.of(text);
        Set<String> left = new HashSet<>(NameTokens.ofQuestion(plain));
        var named = new ArrayList<Mention>();
        while (named.size() < MOST_PRODUCTS) {
            List<Mention> mentions = book.mentions(plain, left).stream()
                    .filter(m -> named.stream().noneMatch(n -> n.name() == m.name()))
                    .toList();
            if (mentions.isEmpty() || !counts(mentions, onPage || !named.isEmpty(), onPage)
                    || mentions.get(0).isPart() && namesAnother(book, plain)) {
                return named;
            }
            Mention best = mentions.get(0);
            named.add(best);
            left.removeAll(best.tokens());
            if (!onPage && !book.mentions(plain, left).isEmpty()) {
                // "A laptop backpack" speaks of no laptop: it is one of the backpack's forms.
                left.removeAll(forms(best.name().id()));
            }
        }
        return named;
    }

    /** The "S5" of a shop that has none is not the next best phone. */
    private boolean namesAnother(NameBook book, String plain) {
        return Plain.words(plain).stream().anyMatch(token -> Mention.isModel(token) && token.length() <= LONGEST_MODEL
                && book.hasNo(token) && !lexicon.asksWith(" " + token + " "));
    }

    /** On a product's page one telling Chinese word names another product, unless this one's own text uses it too. */
    private List<Mention> hintedElsewhere(NameBook book, String text, String page) {
        List<Mention> mentions = book.mentions(text);
        if (mentions.isEmpty() || mentions.get(0).name().id().equals(page) || !counts(mentions, false, false)
                || mentions.get(0).tokens().stream().noneMatch(this::names)) {
            return List.of();
        }
        String own = shelf.products(List.of(page)).stream().map(ProductView::doc)
                .map(doc -> doc.title() + doc.description() + doc.attributes()).reduce("", String::concat);
        Set<String> forms = forms(page);
        return mentions.get(0).tokens().stream().anyMatch(token -> own.contains(token) || forms.contains(token))
                ? List.of()
                : List.of(mentions.get(0));
    }

    /** The words for the forms a product comes in. */
    private Set<String> forms(String id) {
        var words = new StringBuilder();
        shelf.products(List.of(id)).forEach(product -> product.offers().stream()
                .flatMap(offer -> offer.options().values().stream()).distinct()
                .forEach(value -> words.append(value).append(' ').append(product.doc().option(value, Lang.EN)).append(' ')));
        return NameTokens.ofQuestion(Plain.of(words.toString()));
    }

    private boolean names(String token) {
        return Plain.isHan(token.charAt(0)) && !lexicon.asksWith(token);
    }

    private boolean counts(List<Mention> mentions, boolean strictly, boolean onPage) {
        Mention best = mentions.get(0);
        // Another product is a rival only for the same words: "A or B" speaks of both.
        boolean alone = mentions.stream().skip(1).filter(m -> m.tokens().stream().anyMatch(best.tokens()::contains))
                .filter(m -> best.tokens().containsAll(m.rare()))
                .noneMatch(m -> best.weight() < 1.25 * m.weight()
                        && (best.weight() <= m.weight() || best.share() < 1.25 * m.share()));
        return alone
                && !(strictly && !onPage && best.tokens().stream().allMatch(this::onlyAsks))
                && (best.named() || best.hinted() && (!strictly || !onPage && best.tokens().stream().anyMatch(this::tells)));
    }

    /** Having named one thing, "has it got noise cancelling" names no second. */
    private boolean onlyAsks(String token) {
        return !Plain.isHan(token.charAt(0)) && lexicon.asksWith(" " + token + " ");
    }

    /** "The Cloudlet and the Drift jacket": one word of a name, and no way of asking. */
    private boolean tells(String token) {
        return names(token) || token.length() >= TELLING && !Plain.isHan(token.charAt(0)) && !lexicon.asksWith(token);
    }

    private Optional<String> spokenOf(NameBook book, List<Line> history) {
        int oldest = Math.max(0, history.size() - LINES_BACK);
        for (int i = history.size() - 1; i >= oldest; i--) {
            List<Mention> named = named(book, history.get(i).text(), true);
            if (!named.isEmpty()) {
                return Optional.of(named.get(0).name().id());
            }
        }
        return Optional.empty();
    }
}
