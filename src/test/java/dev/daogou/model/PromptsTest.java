package dev.daogou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.daogou.shared.Lang;

class PromptsTest {

    @TempDir
    Path directory;

    static Stream<String> jobs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("prompts"))) {
            List<String> jobs = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.indexOf('.'))).distinct().toList();
            assertThat(jobs).isNotEmpty();
            return jobs.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyFileLoadsInBothLanguagesWithTheSameSections(String job) {
        Prompts bundled = new Prompts(Optional.empty());
        Prompt chinese = bundled.of(job, Lang.ZH);
        Prompt english = bundled.of(job, Lang.EN);
        assertThat(chinese.text()).isNotBlank();
        assertThat(english.text()).isNotBlank();
        assertThat(chinese.sections().keySet()).isEqualTo(english.sections().keySet());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theGroundedComposersWordsAreAllThere(Lang lang) {
        GroundedLanguage language = new GroundedLanguage(new Prompts(Optional.empty()).of(GroundedLanguage.JOB, lang));
        assertThat(language.lead()).isNotBlank();
        assertThat(language.none()).isNotBlank();
        assertThat(language.missing("x")).contains("x").doesNotContain("{part}");
    }

    @Test
    void anEditedFileTakesEffectAtOnceAndTheOthersComeFromTheJar() throws IOException {
        Prompts prompts = new Prompts(Optional.of(directory));
        Path file = directory.resolve("grounded.en.md");
        Files.writeString(file, "## lead\nFirst");
        assertThat(prompts.of("grounded", Lang.EN).section("lead")).isEqualTo("First");
        Files.writeString(file, "## lead\nOther");
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertThat(prompts.of("grounded", Lang.EN).section("lead")).isEqualTo("Other");
        assertThat(prompts.of("grounded", Lang.ZH).section("none")).contains("抱歉");
    }

    @Test
    void whatAnEditedFileLacksIsOurs() throws IOException {
        Files.writeString(directory.resolve("facts.zh.md"), "## greeting\n喵");
        Prompt edited = new Prompts(Optional.of(directory)).of("facts", Lang.ZH);
        assertThat(edited.section("greeting")).isEqualTo("喵");
        assertThat(edited.section("which-product"))
                .isEqualTo(new Prompts(Optional.empty()).of("facts", Lang.ZH).section("which-product"));
    }

    @Test
    void aNameThatLeavesTheDirectoryIsRefused() {
        Prompts prompts = new Prompts(Optional.of(directory));
        assertThatThrownBy(() -> prompts.of("../secrets", Lang.EN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prompts.of("absent", Lang.EN)).hasMessageContaining("absent.en.md");
    }
}
