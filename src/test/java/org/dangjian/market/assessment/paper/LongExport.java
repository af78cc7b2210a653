package org.dangjian.market.assessment.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.print.PaperHead;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.print.PaperPrinter;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.print.Projection;
import org.dangjian.market.platform.print.WorkbookPrinter;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a long workbook, as an export does it or with the library alone, and says how long it took. */
final class LongExport {

    private static final int CHUNK = 500;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** As much as a line of the record of services holds. */
    public record Service(
            @Printed(value = "服务日期", width = 11) LocalDate servedOn,
            @Printed(value = "认领者", width = 16) String holder,
            @Printed(value = "项目", width = 26) String item,
            @Printed(value = "服务内容", width = 34) String summary,
            @Printed(value = "地点", width = 16) String place,
            @Printed(value = "分钟", width = 6) Integer minutes,
            @Printed(value = "积分", width = 6) Integer points,
            @Printed(value = "状态", width = 8) String status) {

        static Service of(int number) {
            return new Service(
                    FIRST.plusDays(number % 365),
                    "党员" + number % 20_000,
                    "陪同就医第" + number + "次",
                    "陪同第" + number + "位居民到市医院检查，来回两小时",
                    "社区门口",
                    number % 240,
                    number % 20,
                    "已核实");
        }
    }

    private static final FieldCipher.Keys KEYS = new FieldCipher.Keys() {
        @Override
        public String currentKeyId() {
            return "k";
        }

        @Override
        public Map<String, byte[]> encryptionKeys() {
            return Map.of("k", new byte[32]);
        }

        @Override
        public byte[] indexKey() {
            return new byte[32];
        }
    };

    private LongExport() {}

    /** @param arguments bare or ours, and how many rows */
    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[1]);
        Path file = Files.createTempFile("long", ".xlsx");
        long began = System.nanoTime();
        if (arguments[0].equals("bare")) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                bare(out, rows);
            }
        } else {
            export(file, rows);
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed() >> 20)
                .sum();
        System.out.printf("WROTE %d ms, %d bytes, heap %d MiB%n", millis, Files.size(file), heap);
        Files.delete(file);
    }

    /** By the projection, encrypted piece by piece. */
    private static void export(Path file, int rows) throws IOException {
        UUID id = UUID.randomUUID();
        ExportStore store = new ExportStore(file.getParent(), new FieldCipher(KEYS));
        PaperHead head =
                new PaperHead("认领与服务记录", PaperLayout.TABLE, "", List.of(), List.of(), List.of(), List.of(), List.of());
        try (ExportStore.Draft draft = store.draft(id)) {
            try (PaperPrinter printer = new WorkbookPrinter(draft, Projection.of(Service.class), head)) {
                for (int from = 0; from < rows; from += CHUNK) {
                    List<Service> chunk = new ArrayList<>(CHUNK);
                    for (int i = from; i < Math.min(rows, from + CHUNK); i++) {
                        chunk.add(Service.of(i));
                    }
                    printer.add(chunk);
                }
            }
            draft.keep();
        }
        Files.move(file.resolveSibling(id.toString()), file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same cells. */
    private static void bare(OutputStream out, int rows) throws IOException {
        try (Workbook workbook = new Workbook(out, "bare", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("sheet");
            for (int line = 0; line < rows; line++) {
                Service service = Service.of(line);
                sheet.value(line, 0, line + 1);
                sheet.value(line, 1, service.servedOn());
                sheet.inlineString(line, 2, service.holder());
                sheet.inlineString(line, 3, service.item());
                sheet.inlineString(line, 4, service.summary());
                sheet.inlineString(line, 5, service.place());
                sheet.value(line, 6, service.minutes());
                sheet.value(line, 7, service.points());
                sheet.inlineString(line, 8, service.status());
                if (line % 1000 == 999) {
                    sheet.range(line - 999, 1, line, 1)
                            .style()
                            .format("yyyy-mm-dd")
                            .set();
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }
}
