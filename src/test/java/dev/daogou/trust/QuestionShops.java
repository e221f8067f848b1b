package dev.daogou.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.merchant.Merchant;

/** The shops that are asked. */
final class QuestionShops {

    /** Another merchant's shelf, of things our demo shop has none of. */
    static final List<String> ELSEWHERE = List.of(
            """
                    {"id":"kite-9","title":"凌霄 九尺鲨鱼风筝","lang":"zh","category":"玩具 > 风筝","price":{"amount":"173.00","currency":"CNY"},"availability":"in_stock","quantity":41,"attributes":{"重量":"318 g 连线轮","线长":"250 m 涤纶线"},"translations":{"en":{"title":"Lingxiao nine-foot shark kite","attributes":{"Weight":"318 g with reel"}}}}""",
            """
                    {"id":"violin-4","title":"弦歌 四分之三小提琴","lang":"zh","category":"乐器 > 弦乐","price":{"amount":"1387.00","currency":"CNY"},"availability":"in_stock","quantity":3,"attributes":{"重量":"437 g 不含弓","材质":"云杉面板虎纹枫木背侧"},"translations":{"en":{"title":"Xiange three-quarter violin","attributes":{"Weight":"437 g without bow"}}}}""",
            """
                    {"id":"aquarium-60","title":"清溪 60 超白鱼缸","lang":"zh","category":"宠物 > 水族","price":{"amount":"463.00","currency":"CNY"},"availability":"in_stock","quantity":8,"attributes":{"重量":"13.7 kg 空缸","容量":"53 L 净水"},"translations":{"en":{"title":"Qingxi 60 clear glass aquarium","attributes":{"Weight":"13.7 kg empty"}}}}""");

    private QuestionShops() {}

    static Merchant demo() throws IOException {
        Merchant merchant = Merchant.of("trust-demo", "CNY");
        var feed = new StringBuilder();
        try (Stream<Path> files = Files.list(DemoTruth.FOLDER.resolve("products"))) {
            for (Path file : files.sorted().toList()) {
                feed.append(Files.readString(file)).append('\n');
            }
        }
        merchant.importsCleanly(feed.append(Files.readString(DemoTruth.FOLDER.resolve("promotions.jsonl"))).toString());
        merchant.importsCleanly(articles());
        return merchant;
    }

    private static byte[] articles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes); Stream<Path> files = Files.walk(DemoTruth.FOLDER.resolve("articles"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(DemoTruth.FOLDER.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static List<JsonNode> elsewhere() throws IOException {
        Merchant merchant = Merchant.of("trust-elsewhere", "CNY");
        merchant.importsCleanly(String.join("\n", ELSEWHERE));
        var products = new ArrayList<JsonNode>();
        for (String line : ELSEWHERE) {
            products.add(new ObjectMapper().readTree(line));
        }
        return products;
    }
}
