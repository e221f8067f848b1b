package dev.daogou.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import io.agroal.api.AgroalDataSource;

/** A made-up catalogue of any size, the same on every run, whose texts differ as real attributes do. */
final class BenchShop {

    private static final String[] THINGS = { "羽绒服", "手机", "笔记本电脑", "保温杯", "台灯", "坚果礼盒", "跑鞋", "背包", "电饭煲", "蓝牙耳机" };
    private static final String[] NAMES = { "极光", "星河", "远山", "晨雾", "青橙", "北岸", "云杉", "白鹭", "琥珀", "松间" };
    private static final String[] ATTRIBUTES = { "重量: %d 克", "保修期 %d 个月, 支持全国联保", "颜色编号 %d, 哑光处理不易留指纹", "建议使用温度不低于 -%d℃",
            "包装尺寸 %d 毫米, 附收纳袋", "额定功率 %dW, 支持宽电压", "材质通过第 %d 次耐磨测试, 可机洗", "容量 %d 毫升, 带刻度", "最快 %d 小时内发货", "产地批次 %d, 附质检报告" };

    private BenchShop() {}

    static String open(AgroalDataSource database) throws SQLException {
        String shop = Ids.fresh("bench");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into shop values (?, 'Bench', 'CNY', 'UTC', '{zh}', '{}', 'x', '{}', now())")) {
            insert.setString(1, shop);
            insert.executeUpdate();
        }
        return shop;
    }

    /** Ten passages a product. */
    static Map<PassageOwner, List<Passage>> catalogue(int passages, long seed) {
        Random random = new Random(seed);
        Map<PassageOwner, List<Passage>> catalogue = new LinkedHashMap<>();
        for (int p = 0; p < passages / ATTRIBUTES.length; p++) {
            String product = "p" + seed + "-" + p;
            String title = NAMES[p % 10] + THINGS[p / 10 % 10] + " " + (char) ('A' + p % 26) + (100 + p);
            List<Passage> list = new ArrayList<>();
            for (int a = 0; a < ATTRIBUTES.length; a++) {
                list.add(new Passage(product + "#" + a, "product:" + product + "#spec", PassageKind.SPEC, product, null,
                        "全部 > " + THINGS[p / 10 % 10], Lang.ZH, title, ATTRIBUTES[a].formatted(random.nextInt(1, 5_000)), null,
                        null));
            }
            catalogue.put(PassageOwner.product(product), list);
        }
        return catalogue;
    }

    /** No two alike. */
    static List<String> questions(int count, long seed) {
        Random random = new Random(seed);
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add("%s%s能不能%d天内发货,第%d批的重量是多少".formatted(NAMES[random.nextInt(10)], THINGS[random.nextInt(10)],
                    random.nextInt(100), i));
        }
        return questions;
    }
}
