package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Twenty questions as shoppers write them over the retail catalogue; what is true is looked up in the catalogue itself. */
final class RetailQuestions {

    /** @param options which variant is meant, all of them */
    record Asked(String question, String product, Map<String, String> options) {}

    static final List<Asked> ALL = List.of(
            asked("is the blue 1000 ml glass water bottle available and what does it cost?", "Water Bottle", "capacity",
                    "1000ml",
                    "material", "glass", "color", "blue"),
            asked("how much is the green 500ml glass water bottle, and is it in stock?", "Water Bottle", "capacity", "500ml",
                    "material", "glass", "color", "green"),
            asked("Do you have the red cotton v-neck t-shirt in L? Price please", "T-Shirt", "color", "red", "size", "L",
                    "material", "cotton", "style", "v-neck"),
            asked("is the blue polyester v-neck tshirt size S available? how much?", "T-Shirt", "color", "blue", "size", "S",
                    "material", "polyester", "style", "v-neck"),
            asked("What does the 13-inch i5 laptop with 16GB RAM and 512GB SSD in space grey cost, and is it available?",
                    "Laptop",
                    "screen size", "13-inch", "processor", "i5", "ram", "16GB", "storage", "512GB SSD", "color", "space grey"),
            asked("price and availability of the white mesh running shoes size 9 with rubber sole", "Running Shoes", "size",
                    "9",
                    "color", "white", "material", "mesh", "sole", "rubber"),
            asked("is the rose gold smartphone with 64GB storage, 8GB RAM and 5.8-inch screen available, and what's the price?",
                    "Smartphone", "color", "rose gold", "storage", "64GB", "RAM", "8GB", "screen size", "5.8-inch"),
            asked("How much for the large black nylon backpack with the camera compartment? In stock?", "Backpack", "color",
                    "black", "size", "large", "material", "nylon", "compartment", "camera"),
            asked("the 8 cups black espresso coffee maker with built-in grinder: available? price?", "Coffee Maker", "color",
                    "black", "capacity", "8 cups", "type", "espresso", "features", "built-in grinder"),
            asked("is the white medium brightness desk lamp with AC adapter available and how much is it", "Desk Lamp", "color",
                    "white", "brightness", "medium", "power source", "AC adapter"),
            asked("A4 hard cover notebook, how much and is it in stock?", "Notebook", "size", "A4", "cover type", "hard cover"),
            asked("whats the price of the wristwach with silicone strap and white dial, available?", "Wristwatch",
                    "strap material", "silicone", "dial color", "white"),
            asked("is the blue electric toothbrush with high speed and AA batteries in stock? cost?", "Electric Toothbrush",
                    "color", "blue", "speed settings", "high", "battery type", "AA batteries"),
            asked("6mm green natural rubber yoga mat: price? available?", "Yoga Mat", "thickness", "6mm", "material",
                    "natural rubber", "color", "green"),
            asked("how much is the black wired gaming mouse with the optical sensor, and do you have it?", "Gaming Mouse",
                    "color",
                    "black", "sensor type", "optical", "connectivity", "wired"),
            asked("is the 50ft green vinyl garden hose available and what does it cost", "Garden Hose", "length", "50ft",
                    "material", "vinyl", "color", "green"),
            asked("price of the 10-inch silver tablet with 64GB, is it available?", "Tablet", "screen size", "10-inch",
                    "storage",
                    "64GB", "color", "silver"),
            asked("Can I get the black fleece jacket in M with full zipper, and for how much?", "Fleece Jacket", "size", "M",
                    "color", "black", "zipper", "full"),
            asked("is the 1.5L white plastic electric kettle available? what's the cost?", "Electric Kettle", "capacity",
                    "1.5L",
                    "material", "plastic", "color", "white"),
            asked("how much are the red wireless on-ear headphones, are they available?", "Headphones", "type", "on-ear",
                    "connectivity", "wireless", "color", "red"));

    private final JsonNode products;

    RetailQuestions(Path file) throws IOException {
        products = new ObjectMapper().readTree(file.toFile()).path("products");
    }

    private static Asked asked(String question, String product, String... options) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < options.length; i += 2) {
            map.put(options[i], options[i + 1]);
        }
        return new Asked(question, product, map);
    }

    void isAnsweredRight(Asked asked, String text) {
        JsonNode variant = variant(asked);
        String price = "$" + variant.path("price").decimalValue().setScale(2).toPlainString().replaceFirst("\\.00$", "");
        assertThat(text).as(asked.question()).contains(price);
        assertThat(text.contains("not available")).as("%s: %s", asked.question(), text)
                .isEqualTo(!variant.path("available").asBoolean());
    }

    private JsonNode variant(Asked asked) {
        for (JsonNode product : products) {
            for (JsonNode variant : product.path("variants")) {
                boolean meant = asked.options().entrySet().stream()
                        .allMatch(o -> variant.path("options").path(o.getKey()).asText().equals(o.getValue()));
                if (meant && product.path("name").asText().equals(asked.product())) {
                    return variant;
                }
            }
        }
        throw new AssertionError("the premise: the catalogue has what is asked for: " + asked);
    }
}
