package org.dangjian.market.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Reads an uploaded table into text: CSV in the encodings and with the separators that offices send, or the first visible
 * sheet of an xlsx workbook. The content decides which it is, never the name.
 */
public final class SheetReader {

    private static final int SIGNATURE_BYTES = 512;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private SheetReader() {}

    /**
     * The table in the file.
     *
     * @throws Problem {@code file-unreadable} when the file as a whole cannot be used, with what it is; what concerns single
     *     cells is in {@link Sheet.Row#faults()}
     */
    public static Sheet read(Path file) {
        try {
            byte[] start = start(file);
            FileKind kind = FileKind.of(start, file);
            if (kind.refusal() != null) {
                throw unreadable(kind.refusal());
            }
            return kind == FileKind.WORKBOOK ? XlsxReader.read(file) : readCsv(Files.readAllBytes(file));
        } catch (IOException broken) {
            throw unreadable("读取中断，请重新上传");
        }
    }

    static Problem unreadable(String why) {
        return Problem.of(ProblemCode.FILE_UNREADABLE, why);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(SIGNATURE_BYTES);
            if (start.length == 0) {
                throw unreadable("文件是空的");
            }
            return Arrays.copyOf(start, SIGNATURE_BYTES);
        }
    }

    private static Sheet readCsv(byte[] content) throws IOException {
        SheetText text = SheetText.of(content);
        SheetBuilder sheet = new SheetBuilder(false);
        CSVFormat format = FORMAT.builder().setDelimiter(text.separator()).get();
        try (CSVParser parser = CSVParser.parse(text.text(), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (hasNext(records, parser)) {
                CSVRecord cells = records.next();
                sheet.add((int) cells.getRecordNumber(), cells.toList());
            }
        }
        return sheet.build(null);
    }

    private static boolean hasNext(Iterator<CSVRecord> records, CSVParser parser) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CSVException) {
                throw unreadable("第 " + (parser.getRecordNumber() + 1) + " 行的双引号没有配对，请检查该行");
            }
            throw broken;
        }
    }
}
