package dev.daogou.feeds;

/** A cell that cannot be what its column says. */
class CellFault extends RuntimeException {

    final String column;
    final int line;

    CellFault(GoogleColumns.Row row, String column, String message) {
        this(row.line(), column, message);
    }

    CellFault(int line, String column, String message) {
        super(message, null, false, false);
        this.column = column;
        this.line = line;
    }
}
