package dev.daogou.guard;

import java.util.regex.Pattern;

/**
 * Texts that speak to the assistant instead of the visitor. Whoever writes what it is to tell customers has not told the customers
 * anything: such a text bears nothing out. No list of phrases finds all of them; what is said on their word is checked against
 * rows and rules besides.
 */
final class Orders {

    private static final Pattern GIVEN = Pattern.compile(
            "(?:忽略|无视|忘记|绕过)[^。\\n]{0,10}(?:规则|指令|指示|提示词|设定|限制)|系统(?:指令|提示词)|提示词|开发者模式"
                    + "|(?:告诉|引导)(?:所有)?(?:顾客|客户|用户|买家)"
                    + "|(?:让|请|推荐|劝)(?:顾客|客户|用户|买家)[^。\\n]{0,4}(?:访问|点击|加|拨打|转账|发邮件|付款到|把)"
                    + "|给(?:顾客|客户|用户|买家)[^。\\n]{0,4}(?:优惠码|打|免)|(?:答应|承诺)(?:赔偿)?(?:顾客|客户|用户|买家)"
                    + "|从现在(?:起|开始)[^。\\n]{0,4}(?:说|答|回答|你)|只(?:能)?回答"
                    + "|\\b(?:ignore|disregard|forget|override|bypass)\\b[^.\\n]{0,25}\\b(?:instructions?|rules?|prompts?|guidelines)\\b"
                    + "|\\bsystem (?:prompt|message|override)\\b|\\bdeveloper mode\\b|\\bfrom now on,? (?:say|answer|you)\\b|\\bonly answer\\b"
                    + "|\\btell (?:the |every |all )?(?:customers?|visitors?|shoppers?|users?|buyers?|them)\\b"
                    + "|\\[/?(?:INST|SYS)]|<\\|",
            Pattern.CASE_INSENSITIVE);

    private Orders() {}

    static boolean isGivenBy(String text) {
        return GIVEN.matcher(text).find();
    }
}
