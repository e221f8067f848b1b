package dev.daogou.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.daogou.shared.Problem;

/** Whatever is sent, what is kept is a picture of our own making, or nothing. */
class RemakeTest {

    private static final Map<String, Color> COLOURS = Map.of("red", Color.RED, "green", Color.GREEN, "blue", Color.BLUE,
            "yellow", Color.YELLOW);

    private final Remake remake = new Remake(40);

    @Test
    void aLargePictureIsMadeAsLargeAsAScreen() {
        MadeAnew made = remake.of(Snap.jpeg(4200, 2100));
        assertThat(List.of(made.type(), made.width(), made.height())).isEqualTo(List.of("image/jpeg", 2048, 1024));
        assertThat(made.bytes().length).isLessThan(200_000);
        assertThat(colours(made)).containsExactly("red", "green", "blue", "yellow");
    }

    @Test
    void oneOfManyPixelsIsReadCoarselyAndStillFillsAScreen() {
        MadeAnew made = remake.of(Snap.jpeg(7000, 5000));
        assertThat(List.of(made.width(), made.height())).isEqualTo(List.of(2048, 1463));
        assertThat(colours(made)).containsExactly("red", "green", "blue", "yellow");
    }

    @Test
    void whatShowsThroughStaysSo() {
        var label = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        label.setRGB(3, 4, 0x80FF0000);
        MadeAnew made = remake.of(Snap.file(label, "png"));
        assertThat(made.type()).isEqualTo("image/png");
        BufferedImage seen = Snap.read(made.bytes());
        assertThat(seen.getRGB(3, 4)).isEqualTo(0x80FF0000);
        assertThat(seen.getRGB(0, 0) >>> 24).isZero();
        assertThat(remake.of(Snap.png(40, 20)).type()).as("nothing shows through").isEqualTo("image/jpeg");
    }

    /** The Exif table: which of the stored fields is seen above on the left, and which above on the right. */
    @ParameterizedTest
    @CsvSource({ "1,red,green", "2,green,red", "3,yellow,blue", "4,blue,yellow", "5,red,blue", "6,blue,red", "7,yellow,green",
            "8,green,yellow" })
    void itIsTurnedTheWayItWasTaken(int orientation, String left, String right) {
        MadeAnew made = remake.of(Snap.taken(Snap.jpeg(64, 32), orientation, ""));
        assertThat(colours(made)).startsWith(left, right);
        assertThat(made.width()).isEqualTo(orientation < 5 ? 64 : 32);
    }

    @Test
    void nothingIsLeftOfWhereItWasTakenAndWhatHungOnBehind() {
        byte[] told = Snap.with(Snap.taken(Snap.jpeg(64, 32), 1, "N 31.2304"), 0xFE, bytes("by Anna"));
        byte[] polyglot = Arrays.copyOf(told, told.length + 40);
        System.arraycopy(bytes("<script>alert(1)</script>"), 0, polyglot, told.length, 25);
        assertThat(text(polyglot)).contains("N 31.2304", "by Anna", "<script>");
        assertThat(text(remake.of(polyglot).bytes())).doesNotContain("N 31.2304", "by Anna", "<script>", "Exif");
        byte[] noted = Snap.withChunk(Snap.png(8, 8), "tEXt", bytes("Author\0Anna"));
        assertThat(text(remake.of(noted).bytes())).doesNotContain("Anna");
    }

    @Test
    void whatIsNoPictureOfOursIsRefusedWithWhatToDo() {
        for (String file : List.of("", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<!doctype html><script>", "GIF89a",
                "%PDF-1.7",
                "RIFF\0\0\0\0WEBPVP8 ", "BM", "II*\0")) {
            refused(bytes(file), 415);
        }
        for (byte[] broken : List.of(Arrays.copyOf(Snap.png(64, 64), 40), Arrays.copyOf(Snap.jpeg(64, 64), 30),
                new byte[]{ (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }, Snap.hugePng(10, 10), Snap.hugePng(0, 10),
                Snap.hugePng(-1, 10))) {
            refused(broken, 415);
        }
    }

    /** Attack: some bytes that unfold to gigabytes. */
    @Test
    void aBombIsRefusedByWhatItSaysOfItself() {
        assertThatThrownBy(() -> remake.of(Snap.hugePng(60_000, 60_000)))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.status()).isEqualTo(413))
                .hasMessageContaining("40 megapixels").hasMessageContaining("3600");
    }

    /** Attack: a text of a gigabyte, folded up, in a picture of a few pixels; decoders read it with the colour table. */
    @Test
    void whatIsFoldedUpBesideThePixelsIsNotUnfolded() throws IOException {
        var palette = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED);
        var text = new ByteArrayOutputStream();
        text.write(bytes("Comment\0\0"));
        try (var folded = new DeflaterOutputStream(text)) {
            for (int i = 0; i < 64; i++) {
                folded.write(new byte[1 << 20]);
            }
        }
        byte[] bomb = Snap.withChunk(Snap.file(palette, "png"), "zTXt", text.toByteArray());
        assertThat(BarePng.of(bomb)).hasSameSizeAs(BarePng.of(Snap.file(palette, "png")));
        assertThat(remake.of(bomb).width()).isEqualTo(8);
    }

    /** Attack: a picture that is gone through a thousand times. */
    @Test
    void aPictureOfEndlessScansIsRefused() {
        byte[] jpeg = Snap.jpeg(64, 64);
        byte[] many = Arrays.copyOf(jpeg, jpeg.length + 100 * 12);
        for (int i = 0; i < 100; i++) {
            byte[] scan = { (byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 1 };
            System.arraycopy(scan, 0, many, jpeg.length - 2 + i * 12, 12);
        }
        assertThat(BareJpeg.of(many).scans()).isEqualTo(101);
        refused(many, 415);
    }

    @Test
    void oddKindsOfPicturesAreOpened() {
        for (int type : List.of(BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_GRAY)) {
            var picture = new BufferedImage(30, 20, type);
            assertThat(remake.of(Snap.file(picture, "png")).width()).isEqualTo(30);
        }
        assertThat(remake.of(Snap.file(new BufferedImage(1, 5_000, BufferedImage.TYPE_INT_RGB), "png")))
                .satisfies(thin -> assertThat(List.of(thin.width(), thin.height())).isEqualTo(List.of(1, 2048)));
    }

    private void refused(byte[] file, int status) {
        assertThatThrownBy(() -> remake.of(file)).as(text(file))
                .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.status()).isEqualTo(status))
                .hasMessageContaining("JPEG");
    }

    /** What is seen in the middle of the four quarters. */
    private static List<String> colours(MadeAnew made) {
        BufferedImage seen = Snap.read(made.bytes());
        return java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> name(
                        new Color(seen.getRGB((i % 2 * 2 + 1) * seen.getWidth() / 4, (i / 2 * 2 + 1) * seen.getHeight() / 4))))
                .toList();
    }

    private static String name(Color seen) {
        return COLOURS.entrySet().stream().min(java.util.Comparator.comparingInt(known -> distance(known.getValue(), seen)))
                .orElseThrow().getKey();
    }

    private static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
