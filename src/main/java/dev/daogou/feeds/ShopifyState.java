package dev.daogou.feeds;

import java.util.List;
import java.util.Locale;

import dev.daogou.catalog.Availability;
import dev.daogou.feeds.ShopifyColumns.Row;

/** Whether a product is sold at all, and whether a variant can be had. */
final class ShopifyState {

    private ShopifyState() {}

    /** @throws CellFault for a status we do not know: guessing would sell what is not for sale */
    static boolean isSold(List<Row> rows) {
        for (Row row : rows) {
            String status = row.get("status");
            if (status != null) {
                switch (status.toLowerCase(Locale.ROOT)) {
                    case "active" -> {
                    }
                    case "draft", "archived", "unlisted" -> {
                        return false;
                    }
                    default -> throw row.fault("status", "must be active, draft, archived or unlisted, not '" + status + "'");
                }
            }
            String published = row.get("published");
            if (published != null && published.matches("(?i)false|no|n|0")) {
                return false;
            }
        }
        return true;
    }

    /** Stock that nobody counts does not run out. Exports of shops with several places leave the number out. */
    static Availability availability(Row row) {
        Integer quantity = quantity(row);
        if (quantity == null || quantity > 0) {
            return Availability.IN_STOCK;
        }
        String policy = row.get("variant inventory policy");
        return policy != null && policy.matches("(?i)continue|true|yes") ? Availability.BACKORDER : Availability.OUT_OF_STOCK;
    }

    /** @return {@code null} when stock is not counted; oversold is none */
    static Integer quantity(Row row) {
        String cell = row.get("variant inventory qty");
        boolean counted = row.get("variant inventory tracker") != null
                || !row.headings().containsKey("variant inventory tracker");
        if (cell == null || !counted) {
            return null;
        }
        try {
            return Math.max(0, Integer.parseInt(cell));
        } catch (NumberFormatException e) {
            throw row.fault("variant inventory qty", "'" + cell + "' is not a whole number");
        }
    }
}
