package dev.daogou.intent;

/**
 * Brings spellings of one word together without moving a character: full-width to half-width, upper to lower case, the
 * traditional characters our word lists meet to simplified. Same length out as in, so that a match's place is its place in
 * the visitor's own text.
 */
final class Folding {

    private static final String TRADITIONAL = "優價貴賣買錢減話嗎還過會對點塊東質預劃幾麼無這個們說給來單訂發貨運費換員轉應該歡謝煩騙壞爛聽開關較實惠號碼藍從嘅係"
            + "請幫專務線電聯絡繫經闆訴報沒問題樣時間誰現後裡為煙觸燒燙療醫賠償偽師訟責腫壺長絕負領導認";
    private static final String SIMPLIFIED_ = "优价贵卖买钱减话吗还过会对点块东质预划几么无这个们说给来单订发货运费换员转应该欢谢烦骗坏烂听开关较实惠号码蓝从的是"
            + "请帮专务线电联络系经板诉报没问题样时间谁现后里为烟触烧烫疗医赔偿伪师讼责肿壶长绝负领导认";
    private static final char[] FOLDED = table();

    private Folding() {}

    static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = FOLDED[chars[i]];
        }
        return new String(chars);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            char half = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c == 0x3000 ? ' ' : (char) c;
            table[c] = Character.toLowerCase(half);
        }
        table['’'] = '\'';
        table['‘'] = '\'';
        table['\uFFE5'] = '¥';
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            table[TRADITIONAL.charAt(i)] = SIMPLIFIED_.charAt(i);
        }
        return table;
    }
}
