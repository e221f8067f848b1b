package dev.daogou.platform;

import java.nio.file.Path;

/** A second process on one data directory: refused, since two would write the same index. */
public class DataDirectoryInUse extends RuntimeException {

    DataDirectoryInUse(Path directory) {
        super("The data directory " + directory + " is in use by another Daogou process. Stop that one, or start this one "
                + "with another directory: DAOGOU_DATA_DIR=/some/where");
    }
}
