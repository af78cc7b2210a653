package org.dangjian.market.platform.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What an uploaded file is, by its content, and what to tell whoever sent something that is no table. */
enum FileKind {
    /** A workbook of Office Open XML: xlsx or xlsm. */
    WORKBOOK(null),
    /** Anything that may be CSV. */
    TEXT(null),
    OLD_EXCEL("这是旧版 Excel 文件（.xls），请在 Excel 或 WPS 中另存为 .xlsx 后再导入"),
    ENCRYPTED("这是加了密码的工作簿，请先去掉密码（文件—信息—保护工作簿），再导入"),
    OPEN_DOCUMENT("这是 OpenDocument 表格（.ods），请另存为 .xlsx 后再导入"),
    BINARY_EXCEL("这是二进制工作簿（.xlsb），请另存为 .xlsx 后再导入"),
    WORD("这是 Word 文档，不是表格；请把表格复制到 Excel，另存为 .xlsx 后再导入"),
    WEB_PAGE("这是网页（HTML），不是 Excel 表格，有的系统导出时把网页起名为 .xls；请用 Excel 打开后另存为 .xlsx 再导入"),
    XML_TABLE("这是 XML 表格，请用 Excel 打开后另存为 .xlsx 再导入"),
    PDF("这是 PDF 文件，不是表格；请用原来的 Excel 文件导入"),
    PICTURE("这是图片，不是表格；请用原来的 Excel 文件导入"),
    ARCHIVE("这是压缩包，不是 Excel 表格（.xlsx）；请解压后导入其中的表格");

    /** The stream of a workbook that is locked by a password, as compound files name it. */
    private static final byte[] ENCRYPTED_STREAM = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** What to tell whoever sent it, or {@code null} for what can be read. */
    String refusal() {
        return refusal;
    }

    static FileKind of(byte[] start, Path file) throws IOException {
        if (begins(start, 'P', 'K', 3, 4)) {
            return zipped(file);
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return holds(Files.readAllBytes(file), ENCRYPTED_STREAM) ? ENCRYPTED : OLD_EXCEL;
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (begins(start, 0x89, 'P', 'N', 'G')
                || begins(start, 0xFF, 0xD8, 0xFF)
                || begins(start, 'G', 'I', 'F', '8')) {
            return PICTURE;
        }
        if (begins(start, 'R', 'a', 'r', '!') || begins(start, '7', 'z', 0xBC, 0xAF) || begins(start, 0x1F, 0x8B)) {
            return ARCHIVE;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<?xml") && !text.contains("<html")) {
            return XML_TABLE;
        }
        return text.matches("(?s)<(\\?xml|!doctype|html|head|meta|table|div|body|style).*") ? WEB_PAGE : TEXT;
    }

    private static FileKind zipped(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return WORKBOOK;
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                return BINARY_EXCEL;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return WORD;
            }
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype == null) {
                return zip.stream().anyMatch(part -> part.getName().startsWith("xl/")) ? WORKBOOK : ARCHIVE;
            }
            return OPEN_DOCUMENT;
        } catch (java.util.zip.ZipException broken) {
            return WORKBOOK;
        }
    }

    private static boolean begins(byte[] start, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if ((start[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] content, byte[] wanted) {
        for (int at = 0; at + wanted.length <= content.length; at++) {
            int same = 0;
            while (same < wanted.length && content[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
