package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;

import dev.daogou.catalog.Availability;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.JsonFaults;
import dev.daogou.shared.Money;
import dev.daogou.shop.AgentRole;

/** What a merchant is told of a wrong value: where it stands, how it should be, and what kind of thing it was. */
class WrongValuesTest {

    record Sent(AgentRole role, Availability availability, Money price, Instant at, int seconds, List<String> names,
            boolean on) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"waitTargets\":{\"urgnt\":60}} | waitTargets.urgnt | must be one of urgent, high, normal",
            "{\"waitTargets\":{\"urgent\":\"soon\"}} | waitTargets.urgent | must be a whole number such as 12, not the text \"soon\"",
            "{\"waitTargets\":[60]} | waitTargets | must be an object, not a list",
            "{\"handoffAboveCart\":\"12,5\"} | handoffAboveCart | must be a number such as 12.50, not the text \"12,5\"",
            "{\"handoffBelow\":\"as sure as can be\"} | handoffBelow | must be a number such as 12.50, not a text of 17 characters",
            "{\"assistantOn\":\"perhaps\"} | assistantOn | must be true or false, not the text \"perhaps\"",
            "{\"handoffBelowFor\":{\"luck\":1}} | handoffBelowFor.luck | must be one of safety, promises, looks, ordinary",
            "{\"hours\":{\"exceptions\":[{\"from\":\"1.10.2026\"}]}} | hours.exceptions[0].from | must be a date such as 2026-11-11, not the text \"1.10.2026\"",
            "{\"departments\":[{\"takes\":\"legal\"}]} | departments[0].takes | must be a list, not a text",
            "{\"languages\":{}} | languages | must be a list, not an object",
            "{\"accent\":[]} | accent | must be a text, not a list" })
    void ofTheSettings(String json, String field, String told) {
        assertThat(refusal(json, SettingsResource.Settings.class)).isEqualTo(field + ": " + told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"role\":\"boss\"} | role: must be",
            "{\"availability\":\"maybe\"} | availability: must be in_stock, out_of_stock, preorder or backorder, not 'maybe'",
            "{\"price\":\"12.50\"} | price: must be an amount and a currency: {\"amount\":\"199.00\",\"currency\":\"CNY\"}",
            "{\"at\":\"tomorrow\"} | at: must be a time in UTC such as 2026-11-11T00:00:00Z, not the text \"tomorrow\"",
            "{\"seconds\":12345678901234} | seconds: ", "{\"names\":\"a\"} | names: must be a list, not a text",
            "[] | null: must be an object, not a list" })
    void ofAnyDocument(String json, String told) {
        assertThat(refusal(json, Sent.class)).startsWith(told).doesNotContain("dev.daogou", "java.", "`", "token", "Cannot");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"role\": | line 1, column 9", "nonsense | line 1, column" })
    void whatIsNoJsonIsSaidByItsPlaceAndNotSaidBack(String json, String where) {
        var e = catchThrowableOfType(com.fasterxml.jackson.core.JsonProcessingException.class,
                () -> CanonicalJson.mapper().readValue(json, Object.class));
        assertThat(JsonFaults.notJson(e)).contains("is not JSON from", where).doesNotContain("nonsense");
        assertThat(e).isInstanceOf(JsonParseException.class);
    }

    private static String refusal(String json, Class<?> type) {
        var e = catchThrowableOfType(JsonMappingException.class, () -> CanonicalJson.mapper().readValue(json, type));
        return JsonFaults.field(e) + ": " + JsonFaults.refusal(e);
    }
}
