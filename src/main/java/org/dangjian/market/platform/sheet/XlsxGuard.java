package org.dangjian.market.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks a workbook over before it is read. The reader trusts what a workbook says about itself: it makes room for any
 * column a cell names and for any number of shared texts, and a small zip file can unpack to gigabytes.
 */
final class XlsxGuard {

    private static final int MAX_PARTS = 500;
    private static final long MAX_UNPACKED_BYTES = 128L << 20;
    private static final int MAX_CELL_COLUMN = 1_000;
    private static final int MAX_SHARED_TEXTS = SheetBuilder.MAX_ROWS * 10;
    private static final int MAX_FORMULAS = 1_000;
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final int MAX_FORMAT_CODE = 255;
    private static final String STYLES = "xl/styles.xml";

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long unpackedBytes;
    private int formulas;
    private final XlsxFacts facts = new XlsxFacts();

    private XlsxGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * What the workbook says about itself.
     *
     * @throws org.dangjian.market.platform.shared.Problem {@code file-unreadable} when it is broken or asks for too much
     */
    static XlsxFacts check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            XlsxGuard guard = new XlsxGuard();
            guard.check(zip);
            return guard.facts;
        } catch (ZipException broken) {
            throw SheetReader.unreadable("不是 Excel 表格（.xlsx），或文件已损坏");
        }
    }

    private void check(ZipFile zip) throws IOException {
        List<? extends ZipEntry> parts = Collections.list(zip.entries());
        Set<String> names = new HashSet<>();
        for (ZipEntry part : parts) {
            // Two parts of one name: which of them would be read?
            if (parts.size() > MAX_PARTS || !names.add(part.getName().toLowerCase(Locale.ROOT))) {
                throw SheetReader.unreadable("Excel 文件的结构不正常，请新建一个表格，把内容粘贴过去");
            }
            facts.addPart(part.getName());
            try (InputStream content = new Counted(zip.getInputStream(part))) {
                check(part.getName(), content);
            }
        }
    }

    private void check(String name, InputStream content) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(content);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw SheetReader.unreadable("Excel 文件的结构不正常");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkElement(name, reader);
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            if (broken instanceof org.dangjian.market.platform.shared.Problem problem) {
                throw problem;
            }
            // Pictures and the like are no XML; the reader cannot use them either.
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                throw SheetReader.unreadable("Excel 文件已损坏");
            }
        }
    }

    private void checkElement(String name, XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "c" -> checkCell(name, reader);
            case "numFmt" -> checkFormat(reader);
            case "mergeCell" -> {
                String reference = reader.getAttributeValue(null, "ref");
                if (reference != null) {
                    facts.addMerged(name, reference);
                }
            }
            case "Relationship" -> {
                String target = reader.getAttributeValue(null, "Target");
                if (name.equals(RELATIONS) && target != null) {
                    facts.addTarget(reader.getAttributeValue(null, "Id"), target);
                }
            }
            case "f" -> {
                if (++formulas > MAX_FORMULAS) {
                    throw SheetReader.unreadable("表格里有大量公式，请全选复制，再“选择性粘贴为数值”");
                }
            }
            default -> {}
        }
    }

    /** Excel writes no longer ones; looking for a date in one takes the longer, the longer it is, for each cell. */
    private static void checkFormat(XMLStreamReader reader) {
        String code = reader.getAttributeValue(null, "formatCode");
        if (code != null && code.length() > MAX_FORMAT_CODE) {
            throw SheetReader.unreadable("Excel 文件里的单元格格式不正常，请新建一个表格，把内容粘贴过去");
        }
    }

    private void checkCell(String name, XMLStreamReader reader) throws XMLStreamException {
        String reference = reader.getAttributeValue(null, "r");
        if (reference != null && columnOf(reference) > MAX_CELL_COLUMN) {
            throw SheetReader.unreadable("表格超过 " + MAX_CELL_COLUMN + " 列");
        }
        if (!"s".equals(reader.getAttributeValue(null, "t"))) {
            return;
        }
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("v")) {
                int index = Integer.parseInt(reader.getElementText());
                if (index < 0 || index > MAX_SHARED_TEXTS) {
                    throw SheetReader.unreadable("表格内容过多，请分成几个文件导入");
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                checkElement(name, reader);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")) {
                return;
            }
        }
    }

    /** The column a cell reference names, counted from 1: C7 is 3. */
    static long columnOf(String reference) {
        long column = 0;
        for (int i = 0; i < reference.length() && column <= MAX_CELL_COLUMN; i++) {
            char letter = Character.toUpperCase(reference.charAt(i));
            if (Character.isDigit(letter)) {
                break;
            }
            if (letter != '$') {
                column = letter < 'A' || letter > 'Z' ? Long.MAX_VALUE / 2 : column * 26 + letter - 'A' + 1;
            }
        }
        return column;
    }

    /** Counts what was unpacked so far, in all parts together, and stops at the limit. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            unpackedBytes += read;
            if (unpackedBytes > MAX_UNPACKED_BYTES) {
                throw SheetReader.unreadable("解压后超过 " + (MAX_UNPACKED_BYTES >> 20) + " MB，请分成几个文件导入");
            }
        }
    }
}
