package dev.daogou.browser;

import java.util.HashMap;
import java.util.Map;

import dev.daogou.chat.AllToTheModel;

/** Every message goes to a scripted provider, and what follows it within a second and a half belongs to it: browsers are slow on a busy machine. */
public class ToTheModel extends AllToTheModel {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("daogou.chat.quiet", "1500ms");
        return overrides;
    }
}
