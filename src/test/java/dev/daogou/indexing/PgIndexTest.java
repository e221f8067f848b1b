package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PgIndexTest extends KnowledgeIndexContract {

    private static PgVectorServer server;
    private DataSource database;

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        server = PgVectorServer.start();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    KnowledgeIndex adapter() {
        try {
            database = database == null ? server.fresh() : database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        PgVectorExtension.missing(database);
        return new PgIndex(database, source);
    }

    @Test
    void itGoesOnWhereItStopped() throws SQLException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        source.put("s", text("b", "red coat"), EAST);

        reopen();

        assertThat(ids(search("red", null, all()))).containsExactly("a", "b");
        assertThat(schemas()).containsExactly("knowledge_index_1");
    }

    @Test
    void whatOneReplicaTakesOverAllFind() {
        index.open();
        try (KnowledgeIndex other = adapter()) {
            other.open();
            source.put("s", text("a", "red jacket"), EAST);
            other.catchUp();

            assertThat(ids(search("red", EAST, all()))).containsExactly("a");
            index.catchUp();
            assertThat(index.verify().complete()).isTrue();
        }
    }

    @Test
    void aReplicaFollowsToTheBuildThatAnotherMade() throws SQLException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        try (KnowledgeIndex other = adapter()) {
            other.open();
            other.rebuild();

            assertThat(ids(search("red", EAST, all()))).containsExactly("a");
            assertThat(schemas()).containsExactly("knowledge_index_2");
            source.put("s", text("b", "red coat"), EAST);
            index.catchUp();
            assertThat(ids(search("red", EAST, all()))).containsExactly("a", "b");
        }
    }

    @Test
    void anotherModelsIndexIsBuiltAnewAndKeptForTheReplicaThatStillUsesIt() throws SQLException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        source.changeModels();
        source.put("s", text("a", "red jacket"), EAST);

        reopen();
        index.adopt(source.wanted());

        assertThat(found(search("zzz", EAST, all()), "a").semanticRank()).isOne();
        assertThat(schemas()).containsExactly("knowledge_index_1", "knowledge_index_2");
        execute("update knowledge_index set followed_at = now() - interval '1 hour' where build = 1");
        index.close();
        reopen();
        assertThat(schemas()).containsExactly("knowledge_index_2");
    }

    @Test
    void anIndexAheadOfTheDatabaseIsBuiltAnew() {
        source.put("s", text("a", "red jacket"), EAST).put("s", text("b", "red coat"), EAST);
        index.open();
        index.close();
        source.forgetLast();

        reopen();

        assertThat(ids(search("red", EAST, all()))).containsExactly("a");
    }

    @Test
    void aTableThatLostRowsIsBuiltAnew() throws SQLException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        execute("delete from knowledge_index_1.entry");

        reopen();

        assertThat(ids(search("red", EAST, all()))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "drop schema knowledge_index_1 cascade", "drop table knowledge_index_1.entry",
            "drop table knowledge_index_1.posting", "drop table knowledge_index_1.term", "drop table knowledge_index_1.shop",
            "drop table knowledge_index" })
    void whatIsGoneIsBuiltAnew(String loss) throws SQLException {
        source.put("s", text("a", "red jacket"), EAST);
        index.open();
        index.close();
        execute(loss);

        reopen();

        assertThat(ids(search("red", EAST, all()))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "drop schema knowledge_index_1 cascade", "drop table knowledge_index_1.posting",
            "alter table knowledge_index_1.entry drop column terms", "drop table knowledge_index" })
    void whoFollowsNamesWhatIsGoneSoThatItIsOpenedAgain(String loss) throws SQLException {
        index.open();
        execute(loss);
        source.put("s", text("a", "red jacket"), EAST);

        assertThatThrownBy(index::catchUp).isInstanceOf(UncheckedIOException.class);
        index.open();

        assertThat(ids(search("red", EAST, all()))).containsExactly("a");
    }

    @Test
    void aBuildThatWasKilledLeavesNothing() throws SQLException {
        index.open();
        execute("insert into knowledge_index (layout, models) values ('1', 'x')");
        execute("create schema knowledge_index_2");
        index.rebuild();

        assertThat(schemas()).containsExactly("knowledge_index_3");
    }

    @Test
    void countsStayTrueOverReplacementsAndRemovals() throws SQLException {
        source.put("s", text("a", "red jacket"), EAST).put("s", text("b", "red coat"), EAST);
        index.open();
        for (int i = 0; i < 5; i++) {
            source.put("s", text("a", "red red jacket " + i), EAST).put("s", text("c" + i, "blue hat"), EAST);
            index.catchUp();
            source.remove("s", "c" + i);
            index.catchUp();
        }
        double followed = found(search("red jacket", EAST, all()), "a").bm25();
        index.rebuild();

        assertThat(found(search("red jacket", EAST, all()), "a").bm25()).isCloseTo(followed, within(1e-12));
    }

    @Test
    void whatComesInByTheDozenIsFoundBeforeItHasItsPlaceInTheGraphAndAfter() throws SQLException {
        openWithMoreThanAreComparedOneByOne();
        for (int i = 0; i < 30; i++) {
            source.put("s", text("new" + i, "hat " + i), EAST);
        }
        index.catchUp();
        source.remove("s", "new7");
        index.catchUp();

        assertThat(waiting()).isEqualTo(29);
        assertThat(index.settled()).isFalse();
        assertThat(nearest(EAST, 29)).hasSize(29).allMatch(id -> id.startsWith("new")).doesNotContain("new7");

        index.settle();

        assertThat(waiting()).isZero();
        assertThat(index.settled()).isTrue();
        assertThat(nearest(EAST, 29)).hasSize(29).allMatch(id -> id.startsWith("new")).doesNotContain("new7");
    }

    @Test
    void whoCannotGivePlacesSaysThatSomeAreLeft() throws SQLException {
        index.open();
        execute("alter table knowledge_index_1.entry rename column waits to gone");

        assertThatThrownBy(index::settle).isInstanceOf(RuntimeException.class);

        assertThat(index.settled()).isFalse();
    }

    @Test
    void aFewChangesHaveTheirPlaceAtOnceAndAReplicaFinishesWhatAnotherHasPutOff() throws SQLException {
        openWithMoreThanAreComparedOneByOne();
        index.settle();
        source.put("s", text("one", "hat"), EAST);
        index.catchUp();
        assertThat(waiting()).isZero();
        assertThat(index.settled()).isTrue();
        for (int i = 0; i < 30; i++) {
            source.put("s", text("new" + i, "hat " + i), EAST);
        }
        index.catchUp();

        try (KnowledgeIndex other = adapter()) {
            other.open();
            assertThat(other.settled()).isFalse();
            other.settle();
        }

        assertThat(waiting()).isZero();
        assertThat(nearest(EAST, 31)).allMatch(id -> id.startsWith("new") || id.equals("one"));
    }

    @ParameterizedTest
    @CsvSource({ "-1, 200", "100000, 200", "300000, 600", "500000, 1000", "10000000, 1000" })
    void theMoreThereAreTheMoreAWalkKeepsInMindAsFarAsTheDatabaseLetsIt(long all, int breadth) {
        assertThat(PgVectors.breadth(all)).isEqualTo(breadth);
    }

    private void openWithMoreThanAreComparedOneByOne() {
        for (int i = 0; i < 4_100; i++) {
            // No two alike: equal ones are all of a graph's neighbours, and lead nowhere else.
            double angle = Math.PI / 4 + Math.PI * i / 4_100;
            source.put("s", text("p" + i, "coat"), (float) Math.cos(angle), (float) Math.sin(angle));
        }
        index.open();
    }

    private List<String> nearest(float[] vector, int k) {
        return index.search(new IndexQuery("s", "zzz", vector, source.wanted().en(), all(), k)).list().stream()
                .filter(candidate -> candidate.semanticRank() != null).map(candidate -> candidate.passage().id()).toList();
    }

    private long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from knowledge_index_1.entry where waits")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void reopen() {
        index = adapter();
        index.open();
        assertThat(index.ready()).isTrue();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> schemas() throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement
                        .executeQuery("select nspname from pg_namespace where nspname like 'knowledge%' order by 1")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
