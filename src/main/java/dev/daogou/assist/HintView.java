package dev.daogou.assist;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A hint as it is told: the protocol's, with what a console in either language needs.
 *
 * @param level {@code low}, {@code medium} or {@code high}, see {@link HintMatters} for each kind's
 * @param why the visitor's own words, oldest first
 * @param advice in the shop's first language
 * @param adviceByLang the same by language code
 * @param products what can be offered now, best first, with the prices of now; empty where the hint is not about the price
 * @param at when it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HintView(String hid, String cid, HintKind kind, HintLevel level, List<Hint.Why> why, String advice,
        Map<String, String> adviceByLang, List<HintProduct> products, Instant at) {}
