package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.daogou.feeds.Rejections.Sentence;

/** What a merchant reads of a rejected row in Chinese. */
class RejectionsTest {

    private static final List<String> SAID_IN = List.of("feeds", "catalog", "knowledge", "shared");
    private static final Path CORPUS = Path.of("src/test/resources/feeds");
    private static final String UNREADABLE = "unreadable: ";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Test
    void whatStandsInTheEnglishSentenceStandsInTheChineseOne() {
        assertThat(Rejections.inChinese("has 612 characters, at most 300 are kept: shorten it")).contains(
                "有 612 个字符，最多保留 300 个：请缩短");
        assertThat(Rejections.inChinese("'$5\\0' is no price: write it as 199.00 CNY")).contains("“$5\\0”不是价格：写成 199.00 CNY");
        assertThat(Rejections.inChinese("is missing")).contains("没有填");
        assertThat(Rejections.inChinese("is missing: but nobody has said so yet")).isEmpty();
    }

    /** A sentence that is found where a parser of others' speaks says the parser's part as it is. */
    @Test
    void whateverIsWrongWithTheFeedsOfTheCorpusIsSaidInChineseToo() throws IOException {
        Set<String> said = new TreeSet<>();
        try (var feeds = Files.walk(CORPUS)) {
            for (Path feed : feeds.filter(each -> Files.isRegularFile(each) && !each.toString().endsWith(".expected")).sorted()
                    .toList()) {
                said.addAll(refusals(feed));
            }
        }
        assertThat(said).hasSizeGreaterThan(60).allSatisfy(message -> assertThat(Rejections.inChinese(message)).isPresent());
    }

    private static List<String> refusals(Path feed) throws IOException {
        List<String> said = new ArrayList<>();
        Told.lines(feed, "EUR", null, new Collected() {
            @Override
            public void item(Integer line, FeedItem item) {
                item.faults().forEach(fault -> said.add(fault.message()));
            }

            @Override
            public void rejected(ImportError error) {
                said.add(error.message());
            }
        }).stream().filter(line -> line.startsWith(UNREADABLE)).map(line -> line.substring(UNREADABLE.length()))
                .forEach(said::add);
        return said;
    }

    @Test
    void everySentenceOfTheFileIsOneThatIsSaid() {
        String code = SAID_IN.stream().map(RejectionsTest::code).collect(Collectors.joining());
        assertThat(Rejections.SENTENCES).hasSizeGreaterThan(80).extracting(Sentence::written).doesNotHaveDuplicates();
        for (Sentence sentence : Rejections.SENTENCES) {
            assertThat(Stream.of(sentence.written().split("\\{}|: ")).map(String::strip)).as(sentence.written())
                    .allSatisfy(clause -> assertThat(code).contains(clause));
        }
    }

    @Test
    void everyPlaceOfAChineseSentenceIsFilled() {
        for (Sentence sentence : Rejections.SENTENCES) {
            long places = Arrays.stream(sentence.written().split("\\{}", -1)).count() - 1;
            assertThat(sentence.chinese()).as(sentence.written()).containsPattern("\\p{IsHan}");
            assertThat(PLACE.matcher(sentence.chinese()).results().map(found -> found.group(1)).map(Long::valueOf))
                    .as(sentence.written()).allMatch(place -> place >= 1 && place <= places);
        }
    }

    /** As one text, without the seams of what is too long for a line. */
    private static String code(String part) {
        try (var files = Files.list(Path.of("src/main/java/dev/daogou", part))) {
            return files.sorted().map(RejectionsTest::text).map(text -> text.replaceAll("\"\\s*\\+\\s*\"", ""))
                    .map(text -> text.replace("\\\"", "\"")).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
