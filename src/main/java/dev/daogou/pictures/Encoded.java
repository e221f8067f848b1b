package dev.daogou.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture as a file that tells nothing but its pixels. */
final class Encoded {

    /** Nobody sees a difference on a screen; a photograph has a quarter of the bytes it has at 1. */
    private static final float QUALITY = 0.85f;
    /** Bytes. What shows through a photograph is worth less than the visitor's wait for it. */
    private static final int MOST_OF_A_PNG = 3 * 1024 * 1024;

    private Encoded() {}

    /** Whether any of it lets something behind be seen. */
    static boolean showsThrough(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }

    static MadeAnew of(BufferedImage picture, boolean translucent) throws IOException {
        if (translucent) {
            byte[] png = written(picture, PictureFormat.PNG);
            if (png.length <= MOST_OF_A_PNG) {
                return made(picture, PictureFormat.PNG, png);
            }
        }
        return made(picture, PictureFormat.JPEG, written(translucent ? onWhite(picture) : picture, PictureFormat.JPEG));
    }

    private static MadeAnew made(BufferedImage picture, PictureFormat format, byte[] bytes) {
        return new MadeAnew(format.type, picture.getWidth(), picture.getHeight(), bytes);
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = opaque.createGraphics();
        brush.drawImage(picture, 0, 0, Color.WHITE, null);
        brush.dispose();
        return opaque;
    }

    private static byte[] written(BufferedImage picture, PictureFormat format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format == PictureFormat.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
