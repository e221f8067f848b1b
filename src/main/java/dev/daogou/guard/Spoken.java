package dev.daogou.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.daogou.catalog.ProductView;

/**
 * A clause with what it speaks of.
 *
 * @param products each of which it may mean; none when the answer knows none
 * @param topics its own, or its sentence's when it has none
 */
record Spoken(Statement statement, Statement.Clause clause, List<ProductView> products, Set<String> topics) {

    /** Says that something is not known. */
    private static final Pattern UNSURE = Pattern.compile("没有写|没写|没有提|未说明|未提|没有说明|没有标|未标|没有相关|没有[^,。]{0,8}(?:信息|资料|数据)"
            + "|不清楚|不确定|不知道|无法确认|不能确认|不能保证|没法保证|不好说|以[^,。]{1,8}为准"
            + "|\\bnot (?:sure|certain|stated|mentioned|listed|specified|say)\\b|(?:don't|doesn't|does not|do not) (?:say|know|mention|state|list|specify|have (?:any )?(?:info|data|details))"
            + "|\\bno (?:info|information|data|mention|details)\\b|\\b(?:can't|cannot|can not|couldn't) (?:confirm|promise|guarantee|say|tell)\\b|\\bunable to\\b"
            + "|\\bunknown\\b",
            Pattern.CASE_INSENSITIVE);
    /** Says who knows it: an offer to ask, and no licence to say it in their name. */
    private static final Pattern REFERS = Pattern.compile(
            "核实|确认|客服|人工|同事|\\bcolleague|\\bask (?:a|our|the)\\b|\\bcheck with\\b|\\bhuman\\b|\\bverify\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATED = Pattern.compile(
            "不支持|不能|不可|不予|不接受|不提供|不参加|不参与|不打折|不优惠|没有|没|无法|暂无|暂不|不再|不退|不换|不包|不免|不是|并非|无优惠|无折扣"
                    + "|\\bno\\b|\\bnot\\b|n't\\b|\\bcannot\\b|\\bnever\\b|\\bwithout\\b|\\bnon-|\\bnone\\b",
            Pattern.CASE_INSENSITIVE);

    boolean unsure() {
        return isUnsure(clause.text());
    }

    static boolean isUnsure(String text) {
        return UNSURE.matcher(text).find();
    }

    boolean refers() {
        return REFERS.matcher(clause.text()).find();
    }

    boolean negated() {
        return negates(clause.text());
    }

    static boolean negates(String text) {
        return NEGATED.matcher(text).find();
    }

    boolean says(Pattern pattern) {
        return pattern.matcher(clause.text()).find();
    }
}
