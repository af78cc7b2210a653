package org.dangjian.market.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads an uploaded table, CSV in UTF-8 or the first sheet of an xlsx workbook, into text. The content decides which. */
public final class SheetReader {

    private static final int SIGNATURE_BYTES = 8;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private SheetReader() {}

    /**
     * The table in the file.
     *
     * @throws Problem {@code file-unreadable} when the file as a whole cannot be used; what concerns single rows is in
     *     {@link Sheet#errors()}
     */
    public static Sheet read(Path file) {
        try {
            byte[] start = start(file);
            if (ReadableWorkbook.isOOXMLZipHeader(start)) {
                return XlsxReader.read(file);
            }
            if (ReadableWorkbook.isOLE2Header(start)) {
                throw unreadable("这是旧版 Excel（.xls）或加了密码的文件，请另存为 .xlsx 或“CSV UTF-8”");
            }
            return readCsv(Files.readAllBytes(file));
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
        SheetBuilder sheet = new SheetBuilder(false);
        try (CSVParser parser = CSVParser.parse(decode(content), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (hasNext(records, parser)) {
                CSVRecord cells = records.next();
                sheet.add((int) cells.getRecordNumber(), cells.toList());
            }
        }
        return sheet.build();
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

    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw unreadable("编码不是 UTF-8，请在 Excel 中另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再导入");
        }
    }
}
