package dev.daogou.indexing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.daogou.shared.Lang;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;

/** BGE small v1.5, quantised, run in this process from the files in our dependencies. Vectors have length 1. */
class BgeSmall extends AbstractInProcessEmbeddingModel {

    private final String name;
    private final int dimension;
    private final OnnxBertBiEncoder encoder;

    private BgeSmall(String name, int dimension, Executor executor) {
        super(executor);
        this.name = name;
        this.dimension = dimension;
        this.encoder = load(name);
    }

    /** Reads the model, about a quarter of a second. */
    static BgeSmall load(Lang lang, Executor executor) {
        return new BgeSmall(nameOf(lang), dimensionOf(lang), executor);
    }

    /** Stored with every vector: a change of model, or of how it is used, must change this name. */
    static String nameOf(Lang lang) {
        return "bge-small-" + lang.code() + "-v1.5-q";
    }

    static int dimensionOf(Lang lang) {
        return lang == Lang.ZH ? 512 : 384;
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }

    @Override
    public String modelName() {
        return name;
    }

    @Override
    protected Integer knownDimension() {
        return dimension;
    }

    private static OnnxBertBiEncoder load(String name) {
        try (InputStream model = resource(name + ".onnx");
                InputStream tokenizer = resource(name + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Parallel over texts, not inside one: an import keeps every core busy, and a question never waits for a spinning pool.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model " + name + " does not load", e);
        }
    }

    private static InputStream resource(String file) {
        InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the embedding model's file " + file + " is not on the class path");
        }
        return stream;
    }
}
