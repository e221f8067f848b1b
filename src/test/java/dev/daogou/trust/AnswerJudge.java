package dev.daogou.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether an answer is exactly right, and whether it invents. */
final class AnswerJudge {

    /** @param invents what is told of a thing that is missing, deleted or another's; each is also wrong */
    record Verdict(List<String> wrong, List<String> invents) {}

    private static final Pattern NOT_SAID = Pattern.compile("没有?写|没有?标|没有?提|没有?说|没有.{0,8}(?:资料|信息|数据|确切的答案)|未标|"
            + "(?:do|does) not (?:say|list|mention|state|give)|not listed|no clear answer|nothing verified|isn't listed");
    private static final Pattern SOLD = Pattern.compile("有货|现价|按您说的|in stock\\b|costs?\\b|price is|going by what you say");

    private AnswerJudge() {}

    /** @param cited ids of the products that citations and cards name */
    static Verdict judge(TrueQuestion asked, AnswerText text, List<String> cited) {
        Due due = asked.due();
        var wrong = new ArrayList<String>();
        var invents = new ArrayList<String>();
        due.expect().stream().filter(part -> !text.holds(part)).forEach(part -> wrong.add("lacks " + part));
        due.pairs().stream().filter(pair -> !text.pairs(pair.get(0), pair.get(1))).forEach(pair -> wrong.add("lacks " + pair));
        due.forbid().stream().filter(text::holds).forEach(part -> (due.nothing() ? invents : wrong).add("holds " + part));
        if (due.amounts() != null) {
            text.amounts().stream().filter(amount -> due.amounts().stream().noneMatch(due1 -> same(due1, amount)))
                    .forEach(amount -> wrong.add("names the amount " + amount));
        }
        if (due.missing() != null) {
            if (!text.matches(NOT_SAID)) {
                wrong.add("does not say that it is missing");
            }
            text.figuresNotIn(asked.about(), asked.text()).forEach(figure -> invents.add("names " + figure));
            if (text.givesValueTo(due.missing())) {
                invents.add("gives a value to " + due.missing());
            }
        }
        if (due.nothing()) {
            if (asked.about().isEmpty() && text.matches(SOLD)) {
                invents.add("sells it");
            }
            cited.stream().filter(asked.about()::equals).forEach(id -> invents.add("cites " + id));
        }
        wrong.addAll(invents);
        return new Verdict(wrong, invents);
    }

    private static boolean same(String due, String amount) {
        return due.replaceAll("[^\\d.]", "").equals(amount);
    }
}
