package org.dangjian.market.trade.redemption.gift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.imports.ImportActs;
import org.dangjian.market.people.organization.imports.NamedPlaces;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.job.JobContext;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetImport;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * Imports gifts from a table. Office and title tell which gift it is; what is known already keeps its stock, which only
 * movements change.
 */
@ApplicationScoped
public class GiftImport implements SheetImport {

    static final String KIND = "gift-import";

    private static final int HIGHEST_PRICE = 100_000;
    private static final int HIGHEST_LIMIT = 1_000;

    private record Row(
            int number,
            String title,
            Integer price,
            Integer stock,
            Integer limit,
            LocalDate opensOn,
            LocalDate closesOn,
            String office,
            String description) {}

    private final GiftRepository gifts;
    private final GiftService service;
    private final OrganizationDirectory organizations;
    private final ImportActs acts;
    private final AuditTrail audit;

    GiftImport(
            GiftRepository gifts,
            GiftService service,
            OrganizationDirectory organizations,
            ImportActs acts,
            AuditTrail audit) {
        this.gifts = gifts;
        this.service = service;
        this.organizations = organizations;
        this.acts = acts;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public ImportResult run(Caller caller, Sheet sheet, boolean dryRun, JobContext.Progress progress) {
        ImportErrors errors = new ImportErrors();
        SheetTable<GiftColumn> table = SheetTable.of(sheet, List.of(GiftColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        List<Row> rows = table.lines().map(GiftImport::read).toList();
        NamedPlaces places = NamedPlaces.of(
                organizations,
                caller,
                rows.stream()
                        .map(Row::office)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                true);
        rows.forEach(row -> check(caller, places, table, row));
        Map<List<Object>, Gift> known = known(rows, places);
        Map<List<Object>, Integer> seen = new HashMap<>();
        int[] counts = new int[3];
        List<Consumer<UUID>> deeds = new ArrayList<>();
        for (Row row : rows) {
            if (!table.isWrong(row.number())) {
                Organization office = places.find(row.office()).orElseThrow();
                Integer first = seen.putIfAbsent(key(office, row.title()), row.number());
                if (first != null) {
                    table.reject(row.number(), GiftColumn.TITLE, "与第 " + first + " 行是同一单位的同一礼品，请只留一行");
                } else {
                    plan(caller, row, office, known.get(key(office, row.title())), errors, counts, deeds);
                }
            }
        }
        ImportResult result = errors.result(dryRun, counts[0], counts[1], counts[2]);
        if (dryRun) {
            acts.tried(caller, kind(), result);
            return result;
        }
        UUID act = acts.begin(caller, kind());
        deeds.forEach(deed -> deed.accept(act));
        progress.report(rows.size(), rows.size());
        audit.record(
                caller,
                AuditEntry.of("gift.imported", "gift", null)
                        .with("created", result.created())
                        .with("updated", result.updated())
                        .with("unchanged", result.unchanged()));
        return acts.finish(act, result);
    }

    private static Row read(SheetTable<GiftColumn>.Line line) {
        Row row = new Row(
                line.number(),
                NormalForm.name(line.required(GiftColumn.TITLE)),
                number(line, GiftColumn.PRICE, line.required(GiftColumn.PRICE), 1, HIGHEST_PRICE),
                number(line, GiftColumn.STOCK, line.text(GiftColumn.STOCK), 0, GiftStock.MOST),
                number(line, GiftColumn.LIMIT, line.text(GiftColumn.LIMIT), 1, HIGHEST_LIMIT),
                line.day(GiftColumn.OPENS_ON),
                line.day(GiftColumn.CLOSES_ON),
                line.required(GiftColumn.OFFICE),
                line.text(GiftColumn.DESCRIPTION));
        if (row.opensOn() != null && row.closesOn() != null && row.closesOn().isBefore(row.opensOn())) {
            line.reject(GiftColumn.CLOSES_ON, "结束日期不能早于开始日期");
        }
        return row;
    }

    private static Integer number(
            SheetTable<GiftColumn>.Line line, GiftColumn column, String text, int least, int most) {
        return line.meaning(
                column,
                text == null ? null : NormalForm.code(text),
                digits -> Optional.of(digits)
                        .filter(some -> some.matches("\\d{1,7}"))
                        .map(Integer::valueOf)
                        .filter(value -> value >= least && value <= most),
                "应是 " + least + " 至 " + most + " 的整数");
    }

    private static void check(Caller caller, NamedPlaces places, SheetTable<GiftColumn> table, Row row) {
        if (row.office() == null) {
            return;
        }
        Organization office = places.find(row.office()).orElse(null);
        if (office == null || !caller.reaches(office.path(), Role.STAFF)) {
            table.reject(row.number(), GiftColumn.OFFICE, "没有编码或名称为“" + row.office() + "”的组织，或不在您的管理范围内");
        } else if (!GiftService.OFFICES.contains(office.level())) {
            table.reject(row.number(), GiftColumn.OFFICE, "礼品由区、街道或社区提供");
        }
    }

    private Map<List<Object>, Gift> known(List<Row> rows, NamedPlaces places) {
        List<Organization> offices = rows.stream()
                .map(row -> places.find(row.office()).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<List<Object>, Gift> known = new HashMap<>();
        offices.forEach(office -> gifts.list("organizationId = ?1 and removed = false order by id", office.id())
                .forEach(gift -> known.put(key(office, gift.title()), gift)));
        return known;
    }

    private static List<Object> key(Organization office, String title) {
        return List.of(office.id(), NormalForm.nameKey(title));
    }

    private void plan(
            Caller caller,
            Row row,
            Organization office,
            Gift known,
            ImportErrors errors,
            int[] counts,
            List<Consumer<UUID>> deeds) {
        if (known == null) {
            counts[0]++;
            errors.change(
                    row.number(), row.title(), ImportResult.Change.NEW, null, row.price() + " 分，" + office.name());
            deeds.add(act -> service.create(
                    caller,
                    new CreateGift(
                            row.title(),
                            row.description(),
                            row.price(),
                            row.stock(),
                            row.limit(),
                            row.opensOn(),
                            row.closesOn(),
                            office.id()),
                    act));
            return;
        }
        int before = errors.changes();
        changed(errors, row, GiftColumn.PRICE, known.price(), row.price());
        changed(errors, row, GiftColumn.LIMIT, known.perPersonLimit(), row.limit());
        changed(errors, row, GiftColumn.OPENS_ON, known.opensOn(), row.opensOn());
        changed(errors, row, GiftColumn.CLOSES_ON, known.closesOn(), row.closesOn());
        // A cell has one line, the text of a gift may have several: where no word differs, it stays.
        boolean same = NormalForm.line(known.description()).equals(row.description());
        String description = same ? null : row.description();
        changed(errors, row, GiftColumn.DESCRIPTION, known.description(), description);
        if (row.stock() != null && row.stock() != known.stock()) {
            errors.warn(row.number(), GiftColumn.STOCK.title(), "已有礼品的库存不随导入改变，请登记入库或出库");
        }
        if (errors.changes() == before) {
            counts[2]++;
            return;
        }
        counts[1]++;
        UpdateGift change =
                new UpdateGift(null, description, row.price(), row.limit(), row.opensOn(), row.closesOn(), null);
        deeds.add(act -> service.update(caller, known.id(), IfMatch.fromString("*"), change, act));
    }

    private static void changed(ImportErrors errors, Row row, GiftColumn column, Object from, Object to) {
        if (to != null && !to.equals(from)) {
            errors.change(
                    row.number(), row.title(), column.title(), from == null ? null : from.toString(), to.toString());
        }
    }
}
