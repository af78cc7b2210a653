package org.dangjian.market.trade.claim.evidence;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Which way up a picture was taken: phones store it as the sensor saw it and note beside it how to turn it. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int MOST = 8;
    private static final int FIRST_ON_ITS_SIDE = 5;

    private final int code;

    private Orientation(int code) {
        this.code = code;
    }

    /** As the EXIF part of a JPEG says; upright for one that says nothing, or nothing that can be read. */
    static Orientation of(Path jpeg) {
        try {
            ExifIFD0Directory exif = JpegMetadataReader.readMetadata(jpeg.toFile(), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            boolean told = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION);
            return of(told ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION) : UPRIGHT);
        } catch (JpegProcessingException | MetadataException | IOException | RuntimeException broken) {
            return upright();
        }
    }

    static Orientation upright() {
        return new Orientation(UPRIGHT);
    }

    private static Orientation of(int code) {
        return new Orientation(code < UPRIGHT || code > MOST ? UPRIGHT : code);
    }

    /** Whether width and height change places. */
    boolean isOnItsSide() {
        return code >= FIRST_ON_ITS_SIDE;
    }

    /** Turns and mirrors a picture of this width and height so that it stands upright with its corner at the origin. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
