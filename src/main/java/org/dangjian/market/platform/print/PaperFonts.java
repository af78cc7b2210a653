package org.dangjian.market.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The fonts of paper, from the build: Noto Sans SC and Noto Serif SC. Of each a PDF holds the glyphs it uses. */
final class PaperFonts {

    private static final Face SANS = new Face("NotoSansSC_400Regular.ttf");
    private static final Face SERIF = new Face("NotoSerifSC_400Regular.ttf");
    private static final Face BOLD = new Face("NotoSerifSC_700Bold.ttf");

    /** A font file, read when it is first needed. */
    private static final class Face implements Supplier<BaseFont> {
        private final String file;
        private byte[] bytes;

        Face(String file) {
            this.file = file;
        }

        /** A new one for each document: a font notes the glyphs that were used of it. */
        @Override
        public BaseFont get() {
            try {
                return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes(), null);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private synchronized byte[] bytes() throws IOException {
            if (bytes == null) {
                try (InputStream in = PaperFonts.class.getResourceAsStream("/fonts/" + file)) {
                    if (in == null) {
                        throw Problem.of(ProblemCode.PDF_UNAVAILABLE);
                    }
                    bytes = in.readAllBytes();
                }
            }
            return bytes;
        }
    }

    private final BaseFont sans = SANS.get();
    private final BaseFont serif = SERIF.get();
    private final BaseFont bold = BOLD.get();

    Font sans(float size) {
        return new Font(sans, size);
    }

    Font serif(float size) {
        return new Font(serif, size);
    }

    Font bold(float size) {
        return new Font(bold, size);
    }

    BaseFont small() {
        return sans;
    }

    /**
     * The text, if each of its characters can be printed in the font.
     *
     * @param where the column or line it stands in
     * @throws Problem {@code glyph-missing} naming the character
     */
    static String printable(String text, Font font, String where) {
        String plain = text.replace('\t', ' ').replace("\r", "");
        plain.codePoints()
                .filter(point -> point != '\n' && !font.getBaseFont().charExists(point))
                .findFirst()
                .ifPresent(point -> {
                    throw Problem.of(
                            ProblemCode.GLYPH_MISSING,
                            Character.toString(point),
                            "U+%04X".formatted(point),
                            where,
                            plain);
                });
        return plain;
    }
}
