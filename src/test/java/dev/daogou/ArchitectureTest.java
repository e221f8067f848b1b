package dev.daogou;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The arrows between packages, drawn once. A new arrow is a decision, made here. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.daogou");

    /** Package → what it may use besides {@code shared}, {@code shop} and itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("shop", List.of()),
            Map.entry("model", List.of()),
            Map.entry("indexing", List.of("model")),
            Map.entry("catalog", List.of("indexing")),
            Map.entry("knowledge", List.of("indexing")),
            Map.entry("outgoing", List.of()),
            Map.entry("feeds", List.of("catalog", "knowledge", "indexing", "outgoing")),
            Map.entry("orders", List.of()),
            Map.entry("conversation", List.of()),
            Map.entry("pictures", List.of("conversation")),
            Map.entry("guard", List.of("conversation", "catalog", "model")),
            Map.entry("intent", List.of("conversation", "indexing", "model")),
            Map.entry("handoff", List.of("conversation", "intent")),
            Map.entry("assistant",
                    List.of("conversation", "catalog", "knowledge", "indexing", "intent", "handoff", "model", "orders",
                            "guard")),
            Map.entry("assist", List.of("assistant", "conversation", "catalog", "knowledge", "intent", "handoff")),
            Map.entry("outreach", List.of("conversation", "intent", "catalog", "guard")),
            Map.entry("webhooks", List.of("conversation", "handoff", "assist", "outreach", "outgoing")),
            Map.entry("analytics", List.of("conversation", "intent", "handoff", "catalog")),
            Map.entry("evaluations", List.of("assistant", "conversation")),
            Map.entry("merchant", List.of("feeds", "catalog", "knowledge", "indexing", "assistant", "assist", "intent",
                    "analytics", "conversation", "handoff", "orders", "evaluations", "webhooks", "audit", "outreach")),
            Map.entry("commands", List.of()),
            Map.entry("chat", List.of("conversation", "assistant", "handoff", "outreach", "pictures")),
            Map.entry("console", List.of("conversation", "handoff", "assist", "assistant", "intent", "outreach", "analytics",
                    "catalog", "knowledge", "orders", "pictures")),
            Map.entry("bridges", List.of("conversation", "assistant", "handoff", "webhooks")),
            Map.entry("audit", List.of()),
            Map.entry("platform", List.of("audit")));

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatItMay() {
        return MAY_USE.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
            forbidden.removeAll(entry.getValue());
            forbidden.removeAll(List.of("shared", "shop", entry.getKey()));
            noClasses().that().resideInAPackage(in(entry.getKey())).should().dependOnClassesThat()
                    .resideInAnyPackage(forbidden.stream().map(ArchitectureTest::in).toArray(String[]::new))
                    .allowEmptyShould(true).check(CODE);
        }));
    }

    @Test
    void sharedKnowsNobody() {
        noClasses().that().resideInAPackage(in("shared")).should().dependOnClassesThat()
                .resideInAnyPackage(MAY_USE.keySet().stream().map(ArchitectureTest::in).toArray(String[]::new)).check(CODE);
    }

    @Test
    void noPackageIsMissingFromTheTable() {
        classes().that().resideInAPackage("dev.daogou.(*)..").should().resideInAnyPackage(Stream.concat(Stream.of("shared"),
                MAY_USE.keySet().stream()).map(ArchitectureTest::in).toArray(String[]::new)).check(CODE);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("dev.daogou.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void languageModelTypesStayWhereModelsAreUsed() {
        noClasses().that().resideOutsideOfPackages(in("model"), in("indexing"), in("assistant"), in("assist"), in("intent"))
                .should().dependOnClassesThat().resideInAPackage("dev.langchain4j..").check(CODE);
    }

    @Test
    void httpTypesStayAtTheDoors() {
        noClasses().that().resideOutsideOfPackages(in("merchant"), in("chat"), in("console"), in("bridges"), in("platform"))
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.websockets..").check(CODE);
    }

    @Test
    void onlyTheModelPackageOpensConnections() {
        noClasses().that().resideOutsideOfPackage(in("model")).should().dependOnClassesThat()
                .haveNameMatching("io\\.vertx\\.core\\.http\\.HttpClient.*").check(CODE);
    }

    /** Only there is it looked at which addresses are gone to. */
    @Test
    void onlyTheOutgoingPackageMakesClientsForAddressesThatMerchantsName() {
        noClasses().that().resideOutsideOfPackage(in("outgoing")).should().dependOnClassesThat()
                .resideInAPackage("org.apache.hc.client5.http.impl..").check(CODE);
        noClasses().that().resideOutsideOfPackages(in("outgoing"), in("feeds"), in("webhooks")).should().dependOnClassesThat()
                .resideInAPackage("org.apache.hc..").check(CODE);
    }

    private static String in(String name) {
        return "dev.daogou." + name + "..";
    }
}
