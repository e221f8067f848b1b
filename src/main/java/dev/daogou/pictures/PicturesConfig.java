package dev.daogou.pictures;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of pictures one conversation may bring; 0 lifts the limits of their number. */
@ConfigMapping(prefix = "daogou.limits")
public interface PicturesConfig {

    /** Of the file that is sent up; what we make of it is mostly far smaller. */
    @WithDefault("8M")
    MemorySize pictureBytes();

    /** Width times height in millions, looked at before anything is decoded: kilobytes can unfold to gigabytes. */
    @WithDefault("40")
    int pictureMegapixels();

    /** Per conversation, of visitor and agents together. */
    @WithDefault("60")
    int picturesPerHour();

    /** Per conversation, of visitor and agents together. */
    @WithDefault("500")
    int picturesPerConversation();
}
