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
        byte[] kept = EvidenceImage.reencoded(upload);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(48 * MEBIBYTE);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(picture.getWidth()).isEqualTo(1_600);
        assertThat(picture.getHeight()).isBetween(555, 556);
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
                assertThat(EvidenceImage.reencoded(upload)).isNotEmpty();
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
        assertThat(EvidenceImage.reencoded(Files.write(folder.resolve("progressive"), picture)))
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
