package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.daogou.catalog.SizeChart;

/** Reads height and weight from a message and finds the row of a size chart that fits. */
final class SizeAdvice {

    private static final Pattern METRES = Pattern.compile("1\\s*[米m.]\\s*(\\d{2})(?!\\d)");
    private static final Pattern FIGURE = Pattern.compile("(\\d{2,3}(?:\\.\\d)?)\\s*(斤|kg|公斤|千克|cm|厘米|公分|lbs?|pounds)?");
    private static final Pattern RANGE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[–—~\\-至到]\\s*(\\d+(?:\\.\\d+)?)");
    private static final double POUND = 0.4536;

    private final SizeChart chart;
    private final Phrases phrases;
    private Double height;
    private Double weight;

    SizeAdvice(SizeChart chart, String text, Phrases phrases) {
        this.chart = chart;
        this.phrases = phrases;
        read(text.toLowerCase(java.util.Locale.ROOT));
    }

    private void read(String text) {
        Matcher metres = METRES.matcher(text);
        String rest = metres.find() ? metres.replaceFirst(" 1" + metres.group(1) + "cm ") : text;
        Matcher figure = FIGURE.matcher(rest);
        while (figure.find()) {
            double value = Double.parseDouble(figure.group(1));
            String unit = figure.group(2) == null ? "" : figure.group(2);
            switch (unit) {
                case "斤" -> weight = value / 2;
                case "lb", "lbs", "pounds" -> weight = (double) Math.round(value * POUND);
                case "kg", "公斤", "千克" -> weight = value;
                case "cm", "厘米", "公分" -> height = value;
                default -> guess(value);
            }
        }
    }

    private void guess(double value) {
        if (value >= 90 && value <= 215 && height == null) {
            height = value;
        } else if (value >= 30 && value <= 140 && weight == null) {
            weight = value;
        }
    }

    /** What to take; or, with no measures told, what to tell us. */
    List<String> say() {
        int byHeight = row(column("身高", "height"), height);
        int byWeight = row(column("体重", "weight"), weight);
        if (byHeight < 0 && byWeight < 0) {
            return List
                    .of(phrases.say("size-ask", "sizes", phrases.list(chart.rows().stream().map(row -> row.get(0)).toList())));
        }
        int best = Math.max(byHeight, byWeight);
        var said = new ArrayList<String>();
        said.add(phrases.say("size-fits", "measures", measures(), "size", chart.rows().get(best).get(0)));
        if (outside(column("身高", "height"), height, best) && outside(column("体重", "weight"), weight, best)) {
            said.clear();
            said.add(phrases.say("size-outside", "size", chart.rows().get(best).get(0)));
        } else if (byHeight >= 0 && byWeight >= 0 && byHeight != byWeight) {
            said.add(phrases.say("size-between"));
        }
        return said;
    }

    private String measures() {
        var said = new ArrayList<String>();
        if (height != null) {
            said.add(phrases.say("height", "value", plain(height)));
        }
        if (weight != null) {
            said.add(phrases.say("weight", "value", plain(weight)));
        }
        return phrases.list(said);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private int column(String zh, String en) {
        for (int i = 0; i < chart.columns().size(); i++) {
            String name = chart.columns().get(i).toLowerCase(java.util.Locale.ROOT);
            if (name.contains(zh) || name.contains(en)) {
                return i;
            }
        }
        return -1;
    }

    /** The nearest row; -1 when there is no such column or measure. */
    private int row(int column, Double measure) {
        if (column < 0 || measure == null) {
            return -1;
        }
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < chart.rows().size(); i++) {
            double away = away(i, column, measure);
            if (away < least) {
                least = away;
                nearest = i;
            }
        }
        return nearest;
    }

    private boolean outside(int column, Double measure, int row) {
        return column < 0 || measure == null || away(row, column, measure) > 0;
    }

    private double away(int row, int column, double measure) {
        Matcher range = RANGE.matcher(chart.rows().get(row).get(column));
        if (!range.find()) {
            return Double.MAX_VALUE;
        }
        double low = Double.parseDouble(range.group(1));
        double high = Double.parseDouble(range.group(2));
        return measure < low ? low - measure : Math.max(0, measure - high);
    }
}
