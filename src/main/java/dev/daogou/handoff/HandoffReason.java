package dev.daogou.handoff;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Lang;

/** Why a person is brought in, the most urgent first. Lower case on the wire. */
public enum HandoffReason {
    WANTS_HUMAN("顾客要求人工", "Asked for a person"),
    PERSON_FIRST("店铺设置为先由人工接待", "The shop lets a person answer first"),
    AGENT_LEFT("原来接待的客服已离开", "The agent who answered has left"),
    GUARD_BLOCKED("回答里有无法核实的内容", "The answer held a claim that could not be verified"),
    SENSITIVE("投诉等敏感话题", "A complaint or another sensitive matter"),
    ANGRY("顾客情绪激动", "The visitor is angry"),
    REPEATED_QUESTION("同一问题反复出现", "The same question again and again"),
    MODEL_FAILED("模型服务不可用", "The model provider failed"),
    LOW_CONFIDENCE("资料不足,没有把握回答", "Not enough evidence to answer");

    private final String zh;
    private final String en;

    HandoffReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The reason as an agent reads it. */
    public String inWords(Lang lang) {
        return lang == Lang.ZH ? zh : en;
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
