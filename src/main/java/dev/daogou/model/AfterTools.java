package dev.daogou.model;

/** What failed came after tools had run: asked again, the model might have them run again. */
final class AfterTools extends RuntimeException {

    AfterTools(Throwable cause) {
        super(null, cause, false, false);
    }
}
