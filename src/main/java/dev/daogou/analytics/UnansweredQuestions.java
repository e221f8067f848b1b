package dev.daogou.analytics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import dev.daogou.analytics.Overview.Unanswered;
import dev.daogou.conversation.Reply;
import dev.daogou.intent.Likeness;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;

/** What was asked in vain, questions that are alike together. */
@ApplicationScoped
class UnansweredQuestions {

    /** The latest of a long period speak for it. */
    private static final int MOST_READ = 1_000;
    /** Spellings that are compared with one another; what was asked most often comes first. */
    private static final int MOST_COMPARED = 300;
    private static final int MOST_SHOWN = 10;
    private static final int LONGEST = 300;

    private final EntityManager database;
    private final CurrentShop current;

    UnansweredQuestions(EntityManager database, CurrentShop current) {
        this.database = database;
        this.current = current;
    }

    List<Unanswered> of(Period period, Shop shop) {
        List<?> rows = database.createNativeQuery(Figures.UNANSWERED, Tuple.class).setParameter("shop", current.id())
                .setParameter("from", period.from()).setParameter("below", shop.settings.handoffBelow())
                .setParameter("lacking", Reply.LACKING).setParameter("most", MOST_READ).getResultList();
        return grouped(rows.stream().map(Tuple.class::cast)
                .map(row -> new Unanswered(row.get("question", String.class), 1, row.get("cid", String.class),
                        row.get("at", Instant.class)))
                .toList());
    }

    /** @param asked the latest first, which stands for those that are like it */
    static List<Unanswered> grouped(List<Unanswered> asked) {
        Map<String, List<Unanswered>> bySpelling = new LinkedHashMap<>();
        asked.forEach(each -> bySpelling.computeIfAbsent(Likeness.plain(each.question()), k -> new ArrayList<>()).add(each));
        var alike = new Likeness<Unanswered>();
        bySpelling.values().stream().sorted(Comparator.comparing((List<Unanswered> all) -> all.size()).reversed())
                .limit(MOST_COMPARED).forEach(all -> alike.add(all.get(0).question(), all));
        return alike.groups().stream().map(group -> {
            Unanswered latest = group.get(0);
            return new Unanswered(cut(latest.question()), group.size(), latest.cid(), latest.lastAt());
        }).sorted(
                Comparator.comparing(Unanswered::count).reversed().thenComparing(Unanswered::lastAt, Comparator.reverseOrder()))
                .limit(MOST_SHOWN).toList();
    }

    private static String cut(String question) {
        return question.codePointCount(0, question.length()) <= LONGEST
                ? question
                : question.substring(0, question.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
