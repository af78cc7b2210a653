package org.dangjian.market.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a workbook says about itself that the reader of its cells does not tell. */
final class XlsxFacts {

    private static final int MAX_MERGED = 20_000;
    private static final String SHEETS = "xl/worksheets/";

    private boolean styles;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, List<MergedCells.Range>> merged = new HashMap<>();

    void addPart(String name) {
        styles |= name.equals("xl/styles.xml");
    }

    void addTarget(String id, String target) {
        targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    void addMerged(String part, String reference) {
        List<MergedCells.Range> ranges = merged.computeIfAbsent(part, name -> new ArrayList<>());
        MergedCells.Range range = MergedCells.Range.of(reference);
        if (ranges.size() >= MAX_MERGED) {
            throw SheetReader.unreadable("合并单元格太多，请全选后取消合并");
        }
        if (range != null) {
            ranges.add(range);
        }
    }

    boolean hasStyles() {
        return styles;
    }

    /** The merged cells of a sheet, by the id of its relation, else by its place among the sheets. */
    MergedCells merged(String id, int place) {
        String part = targets.getOrDefault(id, SHEETS + "sheet" + (place + 1) + ".xml");
        return new MergedCells(merged.getOrDefault(part, List.of()));
    }
}
