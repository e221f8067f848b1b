package dev.daogou.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import dev.daogou.indexing.SideBySide;

/** What one set of judged data measures. */
interface Part {

    String name();

    /** The files it is measured on, below the directory. */
    List<String> files();

    Section measure(Path directory, SideBySide adapters) throws IOException, SQLException;
}
