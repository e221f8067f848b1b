package dev.daogou.indexing;

/** The product or article that passages were cut from; its passages are replaced and removed together. */
public record PassageOwner(String key) {

    public static PassageOwner product(String id) {
        return new PassageOwner("product:" + id);
    }

    public static PassageOwner article(String id) {
        return new PassageOwner("article:" + id);
    }
}
