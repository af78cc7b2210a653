package org.dangjian.market.trade.claim.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.dangjian.market.platform.shared.Places;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Recognises pictures by their bytes and encodes them anew: what is kept holds pixels only, no place, no device, no
 * hidden content. Which way up it was taken is applied before it is forgotten.
 */
public final class EvidenceImage {

    public static final String MEDIA_TYPE = "image/jpeg";
    private static final String JPEG = "jpeg";
    private static final Set<String> KNOWN = Set.of(JPEG, "png");
    private static final long LARGEST_FILE = 10L * 1024 * 1024;
    private static final int LONGEST_SIDE = 12_000;
    private static final int KEPT_SIDE = 1_600;
    private static final int THUMBNAIL_SIDE = 320;
    private static final long MOST_PIXELS = 50_000_000L;

    /** What the scans of a picture may come to: each of a progressive JPEG is work for all pixels. */
    private static final long MOST_SCANNED_PIXELS = 600_000_000L;

    private static final int MOST_SCANS = 100;

    /** So many are read at a time; a picture of a few kilobytes may unfold to tens of megabytes. */
    private static final Places AT_ONCE = new Places(2, Duration.ofSeconds(10));

    private static final Duration LONGEST_DECODING = Duration.ofSeconds(10);

    private EvidenceImage() {}

    /**
     * A picture as it is kept.
     *
     * @param full at most 1600 px, as JPEG
     * @param thumbnail at most 320 px, as JPEG
     */
    record Encoded(byte[] full, byte[] thumbnail) {}

    /**
     * The picture as it is kept. Takes seconds at worst, so never inside a transaction.
     *
     * @throws Problem {@code image-format-unsupported} for what only some phones read; {@code image-unreadable}, also when reading it takes too long; {@code body-too-large} over 10 MiB;
     *     {@code overloaded} when too many wait
     */
    static Encoded reencoded(Path upload) {
        return reencoded(upload, AT_ONCE);
    }

    static Encoded reencoded(Path upload, Places places) {
        if (upload.toFile().length() > LARGEST_FILE) {
            throw Problem.of(ProblemCode.BODY_TOO_LARGE);
        }
        places.enter();
        try (ImageInputStream input = ImageIO.createImageInputStream(upload.toFile())) {
            ForeignFormat.of(upload).ifPresent(format -> {
                throw Problem.of(ProblemCode.IMAGE_FORMAT_UNSUPPORTED, format);
            });
            Iterator<ImageReader> readers = input == null ? null : ImageIO.getImageReaders(input);
            if (readers == null || !readers.hasNext()) {
                throw Problem.of(ProblemCode.IMAGE_UNREADABLE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!KNOWN.contains(format) || isTooLarge(reader) || format.equals(JPEG) && isTooSlow(reader, upload)) {
                    throw Problem.of(ProblemCode.IMAGE_UNREADABLE);
                }
                Orientation taken = format.equals(JPEG) ? Orientation.of(upload) : Orientation.upright();
                BufferedImage full = upright(decoded(reader), taken);
                return new Encoded(jpeg(full), thumbnailOf(full));
            } finally {
                reader.dispose();
            }
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The readers of the JDK fail in many ways at bytes that only look like a picture.
            throw Problem.of(ProblemCode.IMAGE_UNREADABLE);
        } finally {
            places.leave();
        }
    }

    /** Stops when the picture takes longer than anybody waits for. */
    private static BufferedImage decoded(ImageReader reader) throws IOException {
        DecodingLimit limit = new DecodingLimit(LONGEST_DECODING);
        reader.addIIOReadProgressListener(limit);
        BufferedImage picture = reader.read(0, thinned(reader));
        if (limit.isExceeded()) {
            throw Problem.of(ProblemCode.IMAGE_UNREADABLE);
        }
        return picture;
    }

    private static boolean isTooSlow(ImageReader reader, Path upload) throws IOException {
        int scans = JpegScans.count(upload, MOST_SCANS + 1);
        return scans > MOST_SCANS || (long) scans * reader.getWidth(0) * reader.getHeight(0) > MOST_SCANNED_PIXELS;
    }

    /** Leaves out rows and columns while reading, so that what is held is never much larger than what is kept. */
    private static ImageReadParam thinned(ImageReader reader) throws IOException {
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / KEPT_SIDE);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return parameters;
    }

    private static boolean isTooLarge(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        return width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS;
    }

    /** At most as large as it is kept, upright, on white where it is transparent. */
    private static BufferedImage upright(BufferedImage picture, Orientation taken) {
        BufferedImage small = scaled(picture, KEPT_SIDE);
        int width = small.getWidth();
        int height = small.getHeight();
        if (!taken.isOnItsSide() && taken.upright(width, height).isIdentity()) {
            return small;
        }
        BufferedImage turned = taken.isOnItsSide() ? plain(height, width) : plain(width, height);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(small, taken.upright(width, height), null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage scaled(BufferedImage picture, int side) {
        double scale = Math.min(1.0, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage plain = plain(width, height);
        Graphics2D graphics = plain.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    private static BufferedImage plain(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** The small one of a picture that is kept already. */
    static byte[] thumbnailOf(BufferedImage full) throws IOException {
        return jpeg(scaled(full, THUMBNAIL_SIDE));
    }

    /** The same of its bytes; for pictures that were kept before there were small ones. Not inside a transaction. */
    static byte[] thumbnailOf(byte[] kept) throws IOException {
        return thumbnailOf(ImageIO.read(new ByteArrayInputStream(kept)));
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", encoded);
        return encoded.toByteArray();
    }
}
