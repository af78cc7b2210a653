package org.dangjian.market.trade.claim.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.dangjian.market.platform.shared.Places;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are made small while they are read, and whatever is broken is refused. */
class EvidenceImageTest {

    private static final long MEBIBYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void thePictureWithTheMostPixelsNeedsLittleMemory() throws IOException {
        Path upload = Files.write(folder.resolve("large.png"), empty(12_000, 4_166));
        assertThat(Files.size(upload)).isLessThan(MEBIBYTE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        byte[] kept = EvidenceImage.reencoded(upload).full();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(48 * MEBIBYTE);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(1_600);
        assertThat(picture.getHeight()).isBetween(555, 556);
    }

    /** The upper left of what people see is red, whichever way the phone was held. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureStandsUprightAsItWasTaken(int orientation) throws IOException {
        BufferedImage seen = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 160; x++) {
                seen.setRGB(x, y, 0xFF0000);
            }
        }
        Path upload = Files.write(folder.resolve("taken.jpg"), taken(seen, orientation));
        EvidenceImage.Encoded kept = EvidenceImage.reencoded(upload);
        for (byte[] picture : List.of(kept.full(), kept.thumbnail())) {
            BufferedImage upright = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(upright.getWidth()).isEqualTo(320);
            assertThat(upright.getHeight()).isEqualTo(200);
            assertThat(upright.getRGB(40, 40) >> 16 & 0xFF).isGreaterThan(200);
            assertThat(upright.getRGB(280, 40) >> 16 & 0xFF).isLessThan(60);
            assertThat(upright.getRGB(40, 160) >> 16 & 0xFF).isLessThan(60);
        }
        assertThat(new String(kept.full(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    /** As the sensor saw it, with the note how to turn it. */
    private static byte[] taken(BufferedImage seen, int orientation) throws IOException {
        boolean side = orientation >= 5;
        int width = side ? seen.getHeight() : seen.getWidth();
        int height = side ? seen.getWidth() : seen.getHeight();
        BufferedImage sensor = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int down = height - 1 - y;
                int[] at = switch (orientation) {
                    case 2 -> new int[] {right, y};
                    case 3 -> new int[] {right, down};
                    case 4 -> new int[] {x, down};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {down, x};
                    case 7 -> new int[] {down, right};
                    case 8 -> new int[] {y, right};
                    default -> new int[] {x, y};
                };
                sensor.setRGB(x, y, seen.getRGB(at[0], at[1]));
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(sensor, "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        ByteArrayOutputStream noted = new ByteArrayOutputStream();
        noted.write(plain, 0, 2);
        noted.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
        noted.write(
                new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        noted.write(new byte[] {0, 0, 0, 0});
        noted.write(plain, 2, plain.length - 2);
        return noted.toByteArray();
    }

    @Test
    void whoWaitsInVainForAPlaceIsToldAndWhoFailedGivesItBack() throws IOException {
        Places places = new Places(1, Duration.ofMillis(1));
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> EvidenceImage.reencoded(broken, places))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.IMAGE_UNREADABLE));
        }
        places.enter();
        assertThatThrownBy(() -> EvidenceImage.reencoded(broken, places))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void damagedBytesAreAPictureOrUnreadableAndNeverAFault(String format) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, whole);
        Random random = new Random(20260701);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = whole.toByteArray();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path upload = Files.write(folder.resolve("damaged"), damaged);
            try {
                assertThat(EvidenceImage.reencoded(upload).full()).isNotEmpty();
            } catch (Problem refused) {
                assertThat(refused.code()).isEqualTo(ProblemCode.IMAGE_UNREADABLE);
            }
        }
    }

    /** Each scan of a progressive picture is work for all pixels: of a few kilobytes it would be minutes. */
    @Test
    void aPictureOfTooManyScansIsRefused() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam progressive = writer.getDefaultWriteParam();
        progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.setOutput(new MemoryCacheImageOutputStream(bytes));
        writer.write(
                null, new IIOImage(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), null, null), progressive);
        ((MemoryCacheImageOutputStream) writer.getOutput()).close();
        byte[] picture = bytes.toByteArray();
        assertThat(EvidenceImage.reencoded(Files.write(folder.resolve("progressive"), picture))
                        .full())
                .isNotEmpty();
        int last = picture.length - 2;
        while (!((picture[last] & 0xFF) == 0xFF && (picture[last + 1] & 0xFF) == 0xDA)) {
            last--;
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(picture, 0, last);
        for (int i = 0; i < 1_000; i++) {
            many.write(picture, last, picture.length - 2 - last);
        }
        many.write(picture, picture.length - 2, 2);
        Path upload = Files.write(folder.resolve("scans"), many.toByteArray());
        assertThatThrownBy(() -> EvidenceImage.reencoded(upload))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo(ProblemCode.IMAGE_UNREADABLE));
    }

    /** A PNG of one colour: a few kilobytes, however large it is. */
    private static byte[] empty(int width, int height) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        // Eight bits each of red, green and blue; no interlacing.
        fields.write(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(rows)) {
            byte[] row = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                packed.write(row);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream file = new DataOutputStream(png);
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(file, "IHDR", header.toByteArray());
        chunk(file, "IDAT", rows.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(DataOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        file.writeInt(content.length);
        file.write(name);
        file.write(content);
        file.writeInt((int) sum.getValue());
    }
}
