package dev.daogou.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import dev.daogou.shared.Problem;

/**
 * Makes a picture anew from a file that somebody sent: its pixels alone, the right way up and no larger than a screen needs. What
 * else the file held (where it was taken, another file behind it, what a decoder stumbles over) is left behind.
 */
final class Remake {

    static final int LONGEST_SIDE = 2048;
    /** Some 50 MB while it is worked on; what a phone takes fits as it is. */
    private static final int MOST_DECODED = 12_600_000;
    /** Encoders use ten or so for one that comes up gradually; each costs a look at every pixel. */
    private static final int MOST_SCANS = 64;
    private static final long MILLION = 1_000_000;

    private final int megapixels;

    /** @param megapixels most of a file, by what it says of itself */
    Remake(int megapixels) {
        this.megapixels = megapixels;
    }

    /** @throws Problem 415 for what is no picture of a kind we open, 413 for one of too many pixels */
    MadeAnew of(byte[] file) {
        PictureFormat format = PictureFormat.of(file);
        try {
            if (format == PictureFormat.PNG) {
                return made(format, BarePng.of(file), 1);
            }
            BareJpeg jpeg = BareJpeg.of(file);
            if (jpeg.scans() > MOST_SCANS) {
                throw broken();
            }
            return made(format, jpeg.bytes(), jpeg.orientation());
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError odd) {
            // Decoders say in many ways that a file makes no sense.
            throw broken();
        }
    }

    private MadeAnew made(PictureFormat format, byte[] bare, int orientation) throws IOException {
        BufferedImage decoded = decoded(format, bare);
        boolean translucent = Encoded.showsThrough(decoded);
        BufferedImage upright = upright(decoded, orientation, translucent);
        return Encoded.of(upright, translucent);
    }

    private BufferedImage decoded(PictureFormat format, byte[] bare) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > megapixels * MILLION) {
                throw Problem.tooLarge("A picture may have " + megapixels + " megapixels; this one has "
                        + (pixels + MILLION / 2) / MILLION + ": make it smaller and send it again.");
            }
            int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED));
            ImageReadParam fewer = reader.getDefaultReadParam();
            fewer.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
            return reader.read(0, fewer);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation, boolean translucent) {
        int width = Upright.liesOnItsSide(orientation) ? picture.getHeight() : picture.getWidth();
        int height = Upright.liesOnItsSide(orientation) ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        var upright = new BufferedImage(scaled(width, scale), scaled(height, scale),
                translucent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        AffineTransform turned = Upright.of(orientation, picture.getWidth(), picture.getHeight());
        turned.preConcatenate(AffineTransform.getScaleInstance((double) upright.getWidth() / width,
                (double) upright.getHeight() / height));
        Graphics2D brush = upright.createGraphics();
        if (!translucent) {
            brush.setColor(Color.WHITE);
            brush.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        }
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, scale == 1
                ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, turned, null);
        brush.dispose();
        return upright;
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static Problem broken() {
        return Problem.unsupported("body", "cannot be opened as a picture: " + PictureFormat.REMEDY);
    }
}
