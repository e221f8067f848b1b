package dev.daogou.packaged;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What a merchant with a PostgreSQL of their own has: the index in the database. */
final class PgVectorInstallation extends Installation {

    private final String url;

    PgVectorInstallation(Path directory, String url) {
        super(directory, Map.of("daogou.index", "pgvector", "quarkus.datasource.jdbc.url", url, "quarkus.datasource.username",
                "postgres"));
        this.url = url;
    }

    @Override
    boolean embedded() {
        return false;
    }

    @Override
    String name() {
        return "pgvector, PostgreSQL of one's own";
    }

    @Override
    String jdbcUrl() {
        return url;
    }

    @Override
    long latestBuild() throws SQLException {
        try (ShopInside inside = new ShopInside(url)) {
            return inside.number("select coalesce(max(build), 0) from knowledge_index");
        }
    }

    @Override
    List<Damage> damages() {
        return List.of(damage("index of another layout", true, "update knowledge_index set layout = '0'"),
                damage("index by other models", true, "update knowledge_index set models = 'others'"),
                damage("index without its tables", false, "drop schema knowledge_index_%d cascade"),
                damage("index without its postings", false, "drop table knowledge_index_%d.posting"),
                damage("index that lost entries", false, "delete from knowledge_index_%1$d.entry where no in "
                        + "(select no from knowledge_index_%1$d.entry limit 20)"),
                damage("index without its list of builds", false, "drop table knowledge_index"));
    }

    private Damage damage(String name, boolean answers, String sql) {
        return new Damage(name, answers, () -> {
            try (ShopInside inside = new ShopInside(url)) {
                inside.execute(sql.formatted(latestBuild()));
            }
        });
    }
}
