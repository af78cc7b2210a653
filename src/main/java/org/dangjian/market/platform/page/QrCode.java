package org.dangjian.market.platform.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.ws.rs.core.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A QR code as a picture that prints sharply at any size. */
public final class QrCode {

    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    /** Pixels to a module: sharp on a phone, and on a sheet of A4. */
    private static final int SCALE = 10;

    /** As what a code is sent. */
    @Schema(name = "QrFormat")
    public enum Format {
        /** Lines that print sharply at any size. */
        SVG,
        /** Pixels, for what shows no SVG. */
        PNG,
        /** A code that WeChat makes (小程序码), as pixels: it opens the page in the mini-program. */
        WXACODE
    }

    private QrCode() {}

    /** The answer with the code in this format; SVG when {@code null}. Never kept by a cache: what it opens is for one reader. */
    public static Response answer(String text, Format format) {
        return format == Format.PNG
                ? Response.ok(png(text), PNG).build()
                : Response.ok(svg(text), SVG).build();
    }

    /** The same in black and white pixels. */
    public static byte[] png(String text) {
        BitMatrix modules = modules(text);
        int side = modules.getWidth() * SCALE;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** An SVG of the text, with the quiet zone that scanners ask for; it survives a corner torn off. */
    public static String svg(String text) {
        BitMatrix modules = modules(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
                        .formatted(modules.getWidth())
                + "<path fill=\"#fff\" d=\"M0 0h%1$dv%1$dh-%1$dz\"/><path d=\"%2$s\"/></svg>"
                        .formatted(modules.getWidth(), path);
    }

    private static BitMatrix modules(String text) {
        try {
            // Size 0 asks for one unit per module.
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    4));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this text", tooLong);
        }
    }
}
