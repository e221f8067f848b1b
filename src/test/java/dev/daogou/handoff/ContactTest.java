package dev.daogou.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({ "13800138000,13800138000", "我的手机 138-0013-8000,138-0013-8000", "+49 170 1234567,+49 170 1234567",
            "call me on (212) 555-0147,(212) 555-0147", "anna.li+shop@mail.example.com,anna.li+shop@mail.example.com",
            "my mail is anna@example.org.,anna@example.org", "微信号:anna_2020,微信号:anna_2020",
            "WeChat id anna2020,WeChat id anna2020" })
    void whatAVisitorLeavesIsKeptAsTheyWroteIt(String text, String contact) {
        assertThat(Contact.in(text)).contains(contact);
    }

    @ParameterizedTest
    @ValueSource(strings = { "170 60", "多少钱", "有 20000 毫安的吗", "订单 20240131123456789012 到哪了?",
            "does the 13800138000 model with the long name come in blue and also in green?", "2026-10-01", "a@b",
            "order 1234567890" })
    void aQuestionWithANumberLeavesNone(String text) {
        assertThat(Contact.in(text)).isEmpty();
    }
}
