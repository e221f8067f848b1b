package dev.daogou.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;

class QuestionFileTest {

    @Test
    void everythingALineMaySayIsRead() {
        var read = read("""
                \uFEFF{"question":"它多重?","lang":"zh","productId":"coat","history":[{"author":"visitor","text":"那件蓝的"}],\
                "expect":[900,"g"],"reject":"1 kg","answeredBy":"facts","cites":["coat"],"note":"n"}

                {"question":"Is it warm?","answeredBy":["llm","grounded"]}
                """);
        assertThat(read).extracting(QuestionFile.Numbered::line).containsExactly(1, 3);
        Expectation first = read.get(0).asked();
        assertThat(first.lang()).isEqualTo(Lang.ZH);
        assertThat(first.history().get(0).author()).isEqualTo(Author.VISITOR);
        assertThat(first.expect()).containsExactly("900", "g");
        assertThat(first.reject()).containsExactly("1 kg");
        assertThat(first.answeredBy()).containsExactly(AnsweredBy.FACTS);
        assertThat(read.get(1).asked().answeredBy()).containsExactly(AnsweredBy.LLM, AnsweredBy.GROUNDED);
        assertThat(read.get(1).asked().expect()).isEmpty();
    }

    @Test
    void whatIsKeptOfALineReadsAsTheSame() {
        Expectation asked = read(
                "{\"question\":\"Q?\",\"history\":[{\"author\":\"assistant\",\"text\":\"A\"}],\"expect\":\"1\"}").get(0)
                .asked();
        assertThat(CanonicalJson.read(CanonicalJson.write(asked), Expectation.class)).isEqualTo(asked);
        assertThat(asked.key())
                .isEqualTo(read("{\"question\":\" Q?\",\"history\":[{\"author\":\"assistant\",\"text\":\"A\"}]}").get(0)
                        .asked().key());
    }

    @Test
    void everyBadLineIsNamedWithFieldAndRemedyAndNoneIsAsked() {
        assertThat(faults("""
                {"question":"Fine?"}
                {"question":"Typo?","expects":["1"]}
                {"lang":"zh"}
                {"question":"Q1?","lang":"fr"}
                {"question":"Q2?","answeredBy":"model"}
                {"question":"Q3?","expect":["!!"]}
                {"question":"Q4?","history":[{"author":"visitor"}]}
                not json
                []
                null
                {"question":{}}
                {"question":"Fine?","expect":"2"}
                """)).containsExactly("2 expects is not known: a line may have answeredBy, cites, expect, history, lang, note, "
                + "productId, question, reject",
                "3 question is missing", "4 lang must be zh or en, not 'fr'",
                "5 answeredBy[0] 'model' is none of [facts, llm, grounded, ask, handoff]",
                "6 expect[0] has neither word nor figure: write what the answer is to say", "7 history[0].text is missing",
                "8 null is not JSON", "9 null must be an object", "10 null must be an object such as",
                "11 question must be a text",
                "12 question is asked in line 1 already: expect everything there");
    }

    @Test
    void filesThatAreNoneOrTooLongAreRefusedWhole() {
        assertThat(faults("\n \n")).containsExactly("null body is empty: send the questions as JSON, one object a line");
        assertThat(refusal(new byte[]{ (byte) 0xC4, (byte) 0xE3 }).getMessage()).contains("is not UTF-8");
        assertThat(faults(many(QuestionFile.MOST_QUESTIONS + 1))).singleElement().asString().contains("split the file");
        assertThat(read(many(QuestionFile.MOST_QUESTIONS))).hasSize(QuestionFile.MOST_QUESTIONS);
        assertThat(faults("x\n".repeat(5_000))).hasSize(100);
    }

    @Test
    void theDemoShopsQuestionsAreSuchAFile() throws IOException {
        assertThat(QuestionFile.read(Files.readAllBytes(Path.of("knowledge/questions.jsonl")))).hasSize(40);
    }

    private static String many(int questions) {
        return IntStream.range(0, questions).mapToObj(i -> "{\"question\":\"" + i + "?\"}").collect(Collectors.joining("\n"));
    }

    private static List<QuestionFile.Numbered> read(String file) {
        return QuestionFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refusal(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> QuestionFile.read(file));
    }

    /** As line, field and what the message begins with. */
    private static List<String> faults(String file) {
        return refusal(file.getBytes(StandardCharsets.UTF_8)).faults().stream()
                .map(fault -> fault.line() + " " + fault.field() + " "
                        + fault.message().replaceFirst("^(is not JSON|must be an object such as).*", "$1"))
                .toList();
    }
}
