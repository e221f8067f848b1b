package dev.daogou.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.daogou.model.Prompt;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;
import dev.daogou.trust.TrustSection;

@Tag("alone")
@Tag("trust")
class LeakWatchTest {

    private static final Prompts PROMPTS = new Prompts(Optional.empty());
    private static final int ROUNDS = 4_000;

    private static Confidential confidential(Lang lang) {
        return Confidential.of(rules(lang), String.join("\n", PROMPTS.of("facts", lang).sections().values()));
    }

    private static String rules(Lang lang) {
        return PROMPTS.of("assistant", lang).section("rules");
    }

    /** How many letters of each sentence are shown before it is held, and whether it is given away. */
    private static boolean leaks(Confidential confidential, String text) {
        var shown = new ArrayList<String>();
        var watch = new LeakWatch(confidential);
        var leaked = new boolean[1];
        var release = new Release(new ClaimWords(), new Release.Check() {
            @Override
            public String release(String before, String held) {
                boolean bad = watch.leaked(before + held);
                leaked[0] |= bad;
                return bad ? "" : held;
            }

            @Override
            public boolean suspects(char c) {
                return watch.takes(c);
            }
        }, shown::add);
        new Cleaner(n -> true, address -> false, release::feed).feed(text);
        release.finish();
        return leaked[0];
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleIsKnownAgainInWhateverDress(Lang lang) {
        Confidential confidential = confidential(lang);
        List<String> sentences = Arrays.stream(rules(lang).split("(?<=[。.:：])\\s+|\n"))
                .filter(sentence -> sentence.length() > (lang == Lang.ZH ? 25 : 70)).toList();
        assertThat(sentences).hasSizeGreaterThan(5);
        assertThat(sentences).allMatch(sentence -> leaks(confidential, sentence + "\n"));
        assertThat(sentences).allMatch(sentence -> leaks(confidential, sentence.toUpperCase(Locale.ROOT) + "\n"));
        assertThat(sentences).allMatch(sentence -> leaks(confidential, String.join(" ", sentence.split("")) + "\n"));
        assertThat(sentences).allMatch(sentence -> leaks(confidential, String.join("\u200b", sentence.split("")) + "\n"));
        assertThat(sentences).allMatch(sentence -> leaks(confidential, sentence.replaceAll("[\\p{P}\\s]+", "\n") + "\n"));
        assertThat(sentences).allMatch(
                sentence -> leaks(confidential, new StringBuilder(sentence).reverse().toString() + "\n"));
        assertThat(sentences).allMatch(sentence -> leaks(confidential, "**" + sentence.replace(" ", "** **") + "**\n"));
    }

    @Test
    void whatTheShopAndOurPhrasesSayIsNoLeak() throws IOException {
        List<String> kept = new ArrayList<>();
        int all = 0;
        for (Lang lang : Lang.values()) {
            Confidential confidential = confidential(lang);
            List<String> texts = new ArrayList<>(PROMPTS.of("facts", lang).sections().values());
            texts.addAll(PROMPTS.of("grounded", lang).sections().values());
            try (Stream<Path> files = Files.walk(Path.of("knowledge"))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(md|jsonl)")).toList()) {
                    texts.addAll(Files.readAllLines(file));
                }
            }
            for (String text : texts) {
                all++;
                if (leaks(confidential, text + "\n")) {
                    kept.add(text);
                }
            }
        }
        try (TrustSection section = TrustSection.of(41, "Instructions kept to the assistant")) {
            section.never("texts of the shop and of ours taken for instructions", all, kept);
            double nanos = perWord();
            section.figure("watching a word of a reply go by", ROUNDS, String.format(Locale.ROOT, "%.0f ns", nanos), "≤ 500 ns",
                    nanos <= 500);
        }
    }

    private static double perWord() throws IOException {
        Confidential confidential = confidential(Lang.EN);
        String text = Files.readString(Path.of("knowledge/articles/en/guide-down-by-temperature.md"));
        long words = text.split("\\s+").length;
        double best = Double.MAX_VALUE;
        int held = 0;
        for (int round = 0; round < ROUNDS; round++) {
            LeakWatch watch = new LeakWatch(confidential);
            long start = System.nanoTime();
            for (int i = 0; i < text.length(); i++) {
                held += watch.takes(text.charAt(i)) ? 1 : 0;
            }
            best = Math.min(best, (System.nanoTime() - start) / (double) words);
        }
        assertThat(held).isLessThan(ROUNDS * 100);
        return best;
    }

    @Test
    void onlyWhatIsInQuotationMarksMayBeSaidOfThePrompt() {
        Prompt prompt = PROMPTS.of("assistant", Lang.ZH);
        Confidential confidential = Confidential.of(prompt.section("rules") + "打招呼时说“您好,我是小棉袄,很高兴为您介绍本店的羽绒服和外套”。", "");
        assertThat(leaks(confidential, "您好,我是小棉袄,很高兴为您介绍本店的羽绒服和外套。")).isFalse();
        assertThat(leaks(confidential, "资料里没有写。可以请人工客服确认。")).isFalse();
    }
}
