package org.dangjian.market.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dangjian.market.platform.shared.Problem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format of a cell is as long as Excel writes one: what is longer would be looked through for each cell. */
class XlsxFormatTest {

    @TempDir
    Path folder;

    @Test
    void aFormatOfTwentyThousandCharactersIsRefused() throws IOException {
        assertThat(SheetReader.read(formatted("yyyy/m/d")).rows()).hasSize(2);
        assertThatThrownBy(() -> SheetReader.read(formatted("y".repeat(20_000))))
                .isInstanceOf(Problem.class)
                .satisfies(refused -> assertThat(((Problem) refused).arguments()[0].toString())
                        .contains("单元格格式不正常"));
    }

    private Path formatted(String code) throws IOException {
        Path file = folder.resolve(code.length() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, "joinedOn");
            sheet.value(1, 0, 40_000);
            sheet.style(1, 0).format(code).set();
        }
        return file;
    }
}
