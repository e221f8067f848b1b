package dev.daogou.indexing;

import java.io.IOException;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own codec, which refuses vectors of more than 1,024 numbers although it can write them; large embedding models make
 * 1,536, 3,072 or 4,096. What it writes bears the names of Lucene's formats and is read by them.
 */
final class LuceneCodec extends Lucene912Codec {

    private static final int MOST_DIMENSIONS = 8_192;
    private static final KnnVectorsFormat VECTORS = new Vectors(new Lucene99HnswVectorsFormat());

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return VECTORS;
    }

    private static final class Vectors extends KnnVectorsFormat {

        private final KnnVectorsFormat lucenes;

        Vectors(KnnVectorsFormat lucenes) {
            super(lucenes.getName());
            this.lucenes = lucenes;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return lucenes.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return lucenes.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return MOST_DIMENSIONS;
        }
    }
}
