package dev.daogou.guard;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.daogou.guard.Untrue.Matter;

/**
 * What may be said at this moment: by current offer rows, running promotions and the sources of an answer. Prices are judged
 * by {@link Prices}, what is given away without one by {@link Favours}, stock by {@link Stocks}, promises by {@link Terms}, what is in it by {@link Contents}, any other
 * figure by {@link Loose}, who speaks and where to by {@link Elsewhere}.
 */
public final class Truth {

    private final Evidence evidence;
    private final Prices prices;
    private final Stocks stocks;
    private final Terms terms;
    private final Contents contents;
    private final Loose loose;
    private final Elsewhere elsewhere;
    private final Favours favours;

    public Truth(Grounds grounds) {
        this.evidence = new Evidence(grounds);
        this.prices = new Prices(evidence);
        this.stocks = new Stocks(evidence);
        this.terms = new Terms(evidence);
        this.contents = new Contents(evidence);
        this.loose = new Loose(evidence, prices);
        this.elsewhere = new Elsewhere(evidence);
        this.favours = new Favours(evidence, prices);
    }

    /** Whether what an article takes off a price is given now; what else it says in figures is the merchant's word. */
    public boolean bearsAllOf(String article) {
        return prices.gives(article);
    }

    /**
     * A sentence of a source.
     *
     * @param n the source's number
     * @param term for how long
     */
    public record Told(String text, int n, Period term) {}

    /** Those of {@code guard/topics.txt} that a text speaks of. */
    public static Set<String> topics(String text) {
        return Topics.of(text);
    }

    /** For how long the sources grant something on one of these topics of {@code guard/topics.txt}. */
    public Optional<Told> on(Set<String> topics) {
        return terms.on(topics, evidence.grounds.focus()).map(line -> new Told(line.text(), line.n(), line.term(topics)));
    }

    /** What a sentence says and nothing bears out; empty when all of it is true. */
    List<Untrue> untrue(String sentence, Scene scene) {
        Statement statement = Statement.of(sentence);
        List<Spoken> clauses = scene.read(statement, evidence);
        if (clauses.isEmpty()) {
            return List.of();
        }
        List<Untrue> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(statement.text());
        List<Claim> claims = Claims.taken(rest);
        for (Claim claim : claims) {
            if (!prices.bears(claim, Loose.at(clauses, claim.at()), claims)) {
                found.add(Untrue.of(Matter.PRICE, claim.text(), "no current row or source says so"));
            }
        }
        for (Spoken spoken : clauses) {
            stock(statement, spoken, found);
            found.addAll(terms.untrue(spoken));
        }
        found.addAll(contents.untrue(statement, clauses));
        found.addAll(loose.untrue(statement, clauses, rest.toString()));
        found.addAll(favours.untrue(statement, clauses));
        elsewhere.untrue(statement, found);
        return found;
    }

    private void stock(Statement statement, Spoken spoken, List<Untrue> found) {
        if (statement.asks() || spoken.unsure() || evidence.isVerbatim(spoken.clause().text())) {
            return;
        }
        StockWords.in(spoken.clause().text()).stream().filter(said -> !stocks.bears(said, spoken))
                .forEach(said -> found.add(Untrue.of(Matter.STOCK, said.text(), "the offers say otherwise")));
    }
}
