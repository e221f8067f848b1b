package dev.daogou.intent;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * @param name what the message is about; {@code PRODUCT} where nothing says otherwise, since that is what a shop is asked
 * @param confidence 0..1; 0.3 means that no rule spoke
 * @param topic what the shop calls it, where its own examples tell; {@code null} otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Intent(IntentName name, double confidence, String topic) {

    public Intent(IntentName name, double confidence) {
        this(name, confidence, null);
    }
}
