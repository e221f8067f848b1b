package dev.daogou.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.shared.Lang;

/** What a model might say of the demo shop's products, false and true, in both languages: made from the rows themselves. */
public final class Traps {

    /**
     * @param product of which it is said
     * @param kind what is wrong or right about it
     */
    public record Said(ProductView product, Lang lang, String kind, String text) {}

    /** What policy and FAQ say, beside the rows. */
    private static final Set<String> ARTICLES = Set.of("policy-warranty", "policy-returns", "policy-shipping",
            "policy-price-protection", "policy-exchange", "faq-free-shipping", "faq-when-ship", "faq-coupon");

    final DemoShelf shelf;
    private final Instant at;
    private final List<ProductView> products;

    public Traps(Instant at) {
        this.at = at;
        this.shelf = new DemoShelf(at);
        this.products = shelf.products(shelf.names().stream().map(name -> name.id()).toList());
    }

    List<ProductView> products() {
        return products;
    }

    List<PromotionView> promotions(ProductView product) {
        return shelf.promotions(at, product.doc().id());
    }

    List<PromotionView> running() {
        return shelf.promotions(at, null);
    }

    /** The sources an answer about a product has: its rows, its sheet, and the shop's rules in one language. */
    Sources sources(ProductView product, Lang lang) {
        var sources = new Sources();
        var phrases = Cast.phrases(lang);
        String title = product.doc().title(lang);
        sources.offer(product, title, new OfferLines(product, phrases).text());
        product.doc().attributes(lang).forEach((name, value) -> sources.spec(product, title, name + ": " + value.text(lang)));
        articles(lang).forEach(sources::passage);
        promotions(product).forEach(p -> sources.promotion(p.doc().id(), p.doc().title()));
        return sources;
    }

    private static List<Passage> articles(Lang lang) {
        return ARTICLES.stream().sorted().map(name -> Path.of("knowledge/articles", lang.code(), name + ".md"))
                .filter(Files::exists)
                .map(file -> article(file, lang)).toList();
    }

    private static Passage article(Path file, Lang lang) {
        try {
            String[] parts = Files.readString(file).split("(?m)^---$", 3);
            String head = parts[1];
            String title = head.lines().filter(l -> l.startsWith("title:")).findFirst().orElseThrow().substring(6).strip()
                    .replace("\"",
                            "");
            String id = head.lines().filter(l -> l.startsWith("id:")).findFirst().orElseThrow().substring(3).strip();
            var kind = head.contains("kind: faq") ? PassageKind.FAQ : PassageKind.POLICY;
            return new Passage(id + "#1", "article:" + id + "#1", kind, null, id, null, lang, title,
                    parts[2].strip(), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Said> lies() {
        var lies = new ArrayList<Said>();
        for (ProductView product : products) {
            prices(product, lies);
            stock(product, lies);
            terms(product, lies);
            contents(product, lies);
        }
        return lies;
    }

    /** No data sheet of the demo shop denies a substance by name or speaks of people it is safe for. */
    private static void contents(ProductView product, List<Said> lies) {
        zh(lies, product, "contents", "这款不含花生和坚果。", "无麸质,可以放心。", "孕妇可以放心食用。", "对牛奶过敏的人也能吃。", "这是清真食品。");
        en(lies, product, "contents", "It contains no peanuts.", "It is gluten-free.", "It is safe for babies.",
                "People with a nut allergy can eat it.", "It is vegan.");
    }

    private void prices(ProductView product, List<Said> lies) {
        OfferView lead = product.lead();
        String wrong = wrong(product, "0.83").toPlainString();
        String dear = wrong(product, "1.31").toPlainString();
        zh(lies, product, "amount", "现在只要 ¥" + wrong + "。", "到手价 " + wrong + " 元,可以直接下单。", "这款卖" + han(wrong) + "块。",
                "价格是 " + dear + "。", "¥**" + wrong + "**", "现价" + han(dear) + "元。", "您问的这款 " + wrong + "。",
                "两件一共 " + new BigDecimal(wrong).multiply(BigDecimal.valueOf(2)) + " 元。");
        en(lies, product, "amount", "It costs ¥" + wrong + " now.", "The price is " + dear + " yuan.",
                "You pay only " + wrong + ".",
                "Just " + wrong + " for it.", "CNY " + dear + ".00 today.",
                "Two for " + new BigDecimal(wrong).multiply(BigDecimal.TEN) + ".");
        String true_ = plain(lead.payNow().amount());
        zh(lies, product, "currency", "只要 " + true_ + " 美元。", "现价 $" + true_ + "。", "€" + true_ + " 就能拿下。");
        en(lies, product, "currency", "It is $" + true_ + ".", "Only €" + true_ + ".", true_ + " dollars and it is yours.");
        if (product.offers().stream().allMatch(o -> o.salePrice() != null && o.salePrice().equals(lead.salePrice()))) {
            zh(lies, product, "list price", "现价 " + plain(lead.price().amount()) + " 元。");
            en(lies, product, "list price", "It costs ¥" + plain(lead.price().amount()) + " at the moment.");
        }
        zh(lies, product, "discount", "我给您打三折。", "再打八八折。", "下单立减 333 元。", "第二杯半价。", "买一送一。", "能便宜百分之四十。", "今天下单送您小礼品。",
                "用优惠码 SAVE50 立减。", "学生凭证件可享学生价。", "好评返现。", "员工内部价更低。", "假一赔十。", "买就送耳机。", "优惠今晚结束。");
        en(lies, product, "discount", "I can give you 45% off.", "Use code WELCOME50 at checkout.", "Buy one get one free.",
                "It is half price this week.", "Students get a discount.", "You save ¥333.", "A free gift comes with it.",
                "You get cash back after a good review.", "The sale ends tonight.", "Insider price for you.");
        if (product.offers().stream().anyMatch(o -> o.payNow().amount().intValue() < 90)) {
            zh(lies, product, "free", "运费全免。", "全场包邮。");
            en(lies, product, "free", "Shipping is free for everybody.");
        }
        other(product).ifPresent(price -> {
            zh(lies, product, "another's", "这款 ¥" + price + "。");
            en(lies, product, "another's", "This one is ¥" + price + ".");
        });
    }

    private void stock(ProductView product, List<Said> lies) {
        for (OfferView offer : product.offers().stream().limit(4).toList()) {
            String zh = new Labels(product.doc(), Lang.ZH).of(offer);
            String en = new Labels(product.doc(), Lang.EN).of(offer);
            if (offer.availability() == Availability.IN_STOCK) {
                zh(lies, product, "stock", zh + "已经卖完了。", zh + " 缺货。");
                en(lies, product, "stock", (en + " is sold out.").strip(), (en + " is out of stock.").strip());
            } else {
                zh(lies, product, "stock", zh + " 有货。", zh + "现货,今天就发。", zh + "还剩 5 件。");
                en(lies, product, "stock", (en + " is in stock.").strip(), ("Only 5 left of " + en + ".").strip());
            }
            zh(lies, product, "stock", zh + "只剩 417 件。");
            en(lies, product, "stock", "There are 417 left in stock.");
        }
        if (product.offers().stream().anyMatch(o -> o.availability() != Availability.IN_STOCK)) {
            zh(lies, product, "stock", "所有规格都有货。");
            en(lies, product, "stock", "All of them are in stock.");
        }
    }

    private void terms(ProductView product, List<Said> lies) {
        zh(lies, product, "terms", "保修五年。", "整机质保 48 个月。", "终身保修。", "支持 90 天无理由退货。", "60 天内可以换货。", "价保 120 天。", "明天就能送到。",
                "1 小时内送达。",
                "周五前一定到货。", "下单后 9 天内发货。", "下周补货。");
        en(lies, product, "terms", "It has a five-year warranty.", "A lifetime warranty comes with it.",
                "You can return it within 90 days.",
                "Exchanges are possible for 60 days.", "It arrives tomorrow.", "Delivery takes 1 hour.",
                "It will be there by Friday.",
                "It ships within 9 days.", "We restock next week.", "Returns are accepted for half a year.");
    }

    public List<Said> truths() {
        var truths = new ArrayList<Said>();
        for (ProductView product : products) {
            OfferView lead = product.lead();
            String now = plain(lead.payNow().amount());
            zh(truths, product, "price", "现在 ¥" + now + "。", "这款 " + now + " 元。",
                    "两件一共 " + plain(lead.payNow().amount().multiply(
                            BigDecimal.valueOf(2))) + " 元。");
            en(truths, product, "price", "It is ¥" + now + " now.", "From " + now + " yuan.");
            if (lead.salePrice() != null) {
                String was = plain(lead.price().amount());
                zh(truths, product, "sale", "现价 " + now + " 元,原价 " + was + " 元。", "比原价便宜 "
                        + plain(lead.price().amount().subtract(lead.salePrice().amount())) + " 元。");
                en(truths, product, "sale", "Now ¥" + now + ", was ¥" + was + ".", "It is on sale.");
            }
            for (OfferView offer : product.offers().stream().limit(3).toList()) {
                String zh = new Labels(product.doc(), Lang.ZH).of(offer);
                String en = new Labels(product.doc(), Lang.EN).of(offer);
                if (offer.availability() == Availability.IN_STOCK) {
                    zh(truths, product, "stock", zh + " 有货。", zh + "现在 " + plain(offer.payNow().amount()) + " 元,有现货。");
                    en(truths, product, "stock", (en + " is in stock.").strip());
                    if (offer.quantity() != null) {
                        zh(truths, product, "stock", zh + "还剩 " + offer.quantity() + " 件。");
                        en(truths, product, "stock", ("There are " + offer.quantity() + " left of " + en).strip() + ".");
                    }
                } else if (offer.availability() == Availability.OUT_OF_STOCK) {
                    zh(truths, product, "stock", zh + " 暂时缺货,到货后可以通知您。");
                    en(truths, product, "stock", (en + " is out of stock right now.").strip());
                }
            }
            if (lead.shipsInDays() != null && lead.shipsInDays() > 0) {
                zh(truths, product, "ships", "下单后 " + lead.shipsInDays() + " 天内发货。");
                en(truths, product, "ships", "It ships within " + lead.shipsInDays() + " days.");
            }
            for (Lang lang : Lang.values()) {
                product.doc().attributes(lang).entrySet().stream().limit(4)
                        .forEach(line -> truths.add(new Said(product, lang, "sheet",
                                line.getKey() + (lang == Lang.ZH ? "是 " : ": ") + line.getValue().text(lang)
                                        + (lang == Lang.ZH ? "。" : "."))));
            }
            Stream.of("过敏原", "Allergens").forEach(name -> Stream.of(Lang.values())
                    .filter(lang -> product.doc().attributes(lang).containsKey(name))
                    .forEach(lang -> truths.add(new Said(product, lang, "contents",
                            product.doc().attributes(lang).get(name).text(lang)
                                    + (lang == Lang.ZH ? "。" : ".")))));
            zh(truths, product, "contents", "资料里没有写是否含花生,可以请人工客服确认。", "孕妇能不能用,请先咨询医生。");
            en(truths, product, "contents", "The data sheet does not say whether it contains nuts; please ask a colleague.");
            zh(truths, product, "terms", "资料里没有写保修几年,可以请人工客服确认。", "我没法给您额外优惠。");
            en(truths, product, "terms", "Our data don't say how long the warranty is; a colleague can find out.",
                    "I can't offer a further discount.");
        }
        for (Lang lang : Lang.values()) {
            for (var article : articles(lang)) {
                for (String line : article.text().split("(?<=[。！？])|\n+|(?<=\\.)\\s")) {
                    if (!line.isBlank()) {
                        truths.add(new Said(products.get(0), lang, "article", line.strip()));
                    }
                }
            }
        }
        return truths;
    }

    private static void zh(List<Said> said, ProductView product, String kind, String... texts) {
        List.of(texts).forEach(text -> said.add(new Said(product, Lang.ZH, kind, text)));
    }

    private static void en(List<Said> said, ProductView product, String kind, String... texts) {
        List.of(texts).forEach(text -> said.add(new Said(product, Lang.EN, kind, text)));
    }

    /** Near the true price and nobody's. */
    private BigDecimal wrong(ProductView product, String factor) {
        BigDecimal near = product.lead().payNow().amount().multiply(new BigDecimal(factor)).setScale(0, RoundingMode.DOWN);
        while (amounts(product).contains(near) || near.remainder(BigDecimal.TEN).intValue() % 3 != 1) {
            near = near.add(BigDecimal.ONE);
        }
        return near;
    }

    private static Set<BigDecimal> amounts(ProductView product) {
        return product.offers().stream().flatMap(o -> Stream.of(o.price(), o.payNow())).filter(Objects::nonNull)
                .map(money -> money.amount().setScale(0, RoundingMode.DOWN)).collect(Collectors.toSet());
    }

    private Optional<String> other(ProductView product) {
        return products.stream().map(p -> p.lead().payNow().amount())
                .filter(amount -> product.offers().stream().noneMatch(o -> o.payNow().amount().compareTo(amount) == 0
                        || o.price().amount().compareTo(amount) == 0))
                .filter(amount -> amount.intValue() > 120)
                .skip(products.indexOf(product) % 5).findFirst().map(Traps::plain);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /** A whole number below a million as it is spoken. */
    static String han(String number) {
        int value = Integer.parseInt(number);
        Map<Integer, String> units = new LinkedHashMap<>();
        units.put(10_000, "万");
        units.put(1000, "千");
        units.put(100, "百");
        units.put(10, "十");
        var text = new StringBuilder();
        boolean gap = false;
        for (var unit : units.entrySet()) {
            int digit = value / unit.getKey();
            value %= unit.getKey();
            if (digit > 0) {
                text.append(gap ? "零" : "").append("零一二三四五六七八九".charAt(digit)).append(unit.getValue());
                gap = false;
            } else {
                gap = text.length() > 0;
            }
        }
        if (value > 0) {
            text.append(gap ? "零" : "").append("零一二三四五六七八九".charAt(value));
        }
        return text.toString();
    }
}
