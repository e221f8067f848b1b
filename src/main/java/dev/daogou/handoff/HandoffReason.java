package dev.daogou.handoff;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.intent.Plea;
import dev.daogou.shared.Lang;
import dev.daogou.shop.Priority;

/** Why a person is brought in, the most urgent first. Lower case on the wire. */
public enum HandoffReason {
    WANTS_HUMAN("顾客要求人工", "Asked for a person", Plea.Kind.WANTS_HUMAN),
    PERSON_FIRST("店铺设置为先由人工接待", "The shop lets a person answer first", null),
    AGENT_LEFT("原来接待的客服已离开", "The agent who answered has left", null),
    PASSED_ON("同事转来", "Passed on by a colleague", null),
    SAFETY("可能有人身安全问题", "Somebody may be hurt or in danger", Plea.Kind.SAFETY),
    GUARD_BLOCKED("回答里有无法核实的内容", "The answer held a claim that could not be verified", null),
    LEGAL("提到法律、监管或个人信息", "Speaks of the law, an authority or personal data", Plea.Kind.LEGAL),
    REFUND_DISPUTE("退款纠纷", "A dispute over a refund or a charge", Plea.Kind.REFUND_DISPUTE),
    COMPLAINT("投诉", "A complaint", Plea.Kind.COMPLAINT),
    /** Cases from before the topics had names of their own. */
    SENSITIVE("投诉等敏感话题", "A complaint or another sensitive matter", null),
    ANGRY("顾客情绪激动", "The visitor is angry", Plea.Kind.ANGRY),
    REPEATED_QUESTION("同一问题反复出现", "The same question again and again", Plea.Kind.ASKED_AGAIN),
    MODEL_FAILED("模型服务不可用", "The model provider failed", null),
    PICTURE("发来图片,需要人看", "Sent a picture for somebody to look at", null),
    CART_VALUE("购物车金额较高", "The cart is worth much", null),
    LOW_CONFIDENCE("资料不足,没有把握回答", "Not enough evidence to answer", null);

    private final String zh;
    private final String en;
    private final Plea.Kind plea;

    HandoffReason(String zh, String en, Plea.Kind plea) {
        this.zh = zh;
        this.en = en;
        this.plea = plea;
    }

    /** The reason as an agent reads it. */
    public String inWords(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }

    /** What of the visitor's words speaks for it, or {@code null} when none do by themselves. */
    Plea.Kind plea() {
        return plea;
    }

    /** What was asked, as a whole, is the cause. */
    boolean isOfTheQuestion() {
        return this == REPEATED_QUESTION || this == LOW_CONFIDENCE || this == GUARD_BLOCKED || this == MODEL_FAILED;
    }

    /** What a shop may be held to, and no assistant should settle. */
    public boolean isSensitive() {
        return this == SAFETY || this == LEGAL || this == REFUND_DISPUTE || this == COMPLAINT || this == SENSITIVE;
    }

    /** How urgent a case of this reason is. */
    Priority priority() {
        return switch (this) {
            case SAFETY, AGENT_LEFT -> Priority.URGENT;
            case LEGAL, REFUND_DISPUTE, COMPLAINT, SENSITIVE, ANGRY, CART_VALUE -> Priority.HIGH;
            case WANTS_HUMAN, PERSON_FIRST, PASSED_ON, GUARD_BLOCKED, REPEATED_QUESTION, MODEL_FAILED, PICTURE,
                    LOW_CONFIDENCE ->
                Priority.NORMAL;
        };
    }

    /** Once in a conversation: the cause lies in no message. */
    boolean isOnce() {
        return this == CART_VALUE;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static HandoffReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
