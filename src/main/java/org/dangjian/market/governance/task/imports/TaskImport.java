package org.dangjian.market.governance.task.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.governance.task.TaskList;
import org.dangjian.market.governance.task.TaskListService;
import org.dangjian.market.governance.task.TaskTerms;
import org.dangjian.market.governance.task.Tasks;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.organization.imports.ImportAct;
import org.dangjian.market.people.organization.imports.ImportActs;
import org.dangjian.market.people.organization.imports.NamedPlaces;
import org.dangjian.market.people.organization.imports.UndoableImport;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.sheet.ImportErrors;
import org.dangjian.market.platform.sheet.ImportResult;
import org.dangjian.market.platform.sheet.Sheet;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * Imports a whole document's list: 工作任务, 任务内容 and 推进措施 on three levels, the rows of one 任务内容 together one task. What
 * stands once for several rows, in a merged cell or above blank ones, holds for all of them; the organization named first
 * leads (排在第一位的为牵头责任单位).
 */
@ApplicationScoped
public class TaskImport implements UndoableImport {

    static final String KIND = "task-import";

    /** A document has some dozens; more than these are refused. */
    static final int MOST_ROWS = 1_000;

    private final TaskListService lists;
    private final Tasks tasks;
    private final OrganizationDirectory organizations;
    private final ImportActs acts;

    TaskImport(TaskListService lists, Tasks tasks, OrganizationDirectory organizations, ImportActs acts) {
        this.lists = lists;
        this.tasks = tasks;
        this.organizations = organizations;
        this.acts = acts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void undo(Caller caller, ImportAct act) {
        tasks.remove(caller, act.id());
    }

    /** The rows of one task. */
    private static final class Told {
        private final int row;
        private final String heading;
        private final String title;
        private final List<String> measures = new ArrayList<>();
        private String due;
        private String parties;

        Told(int row, String heading, String title) {
            this.row = row;
            this.heading = heading;
            this.title = title;
        }
    }

    /**
     * Puts the tasks of a table on a list, all or none. Those that stand on it already are left as they are.
     *
     * @throws Problem {@code not-found} for a list that is not the caller's; {@code import-rejected}; {@code
     *     validation-failed} over {@value #MOST_ROWS} rows
     */
    @Transactional
    public ImportResult run(Caller caller, UUID listId, Sheet sheet, boolean dryRun) {
        TaskList list = lists.kept(caller, listId);
        if (sheet.size() > MOST_ROWS + 1) {
            throw Problem.invalid("file", "一次最多导入 " + MOST_ROWS + " 行");
        }
        ImportErrors errors = new ImportErrors();
        SheetTable<TaskColumn> table = SheetTable.of(sheet, List.of(TaskColumn.values()), errors);
        if (!table.isComplete()) {
            return errors.result(dryRun);
        }
        List<Told> told = told(table);
        Set<List<String>> known = tasks.on(list);
        List<Told> anew = told.stream()
                .filter(one -> !known.contains(Arrays.asList(one.heading, one.title)))
                .toList();
        Map<Told, TaskTerms> terms = terms(caller, anew, table);
        terms.forEach((one, asked) ->
                errors.change(one.row, one.title, ImportResult.Change.NEW, null, one.parties + "，" + one.due));
        ImportResult result = errors.result(dryRun, terms.size(), 0, told.size() - anew.size());
        if (dryRun) {
            acts.tried(caller, KIND, result);
            return result;
        }
        UUID act = acts.begin(caller, KIND);
        terms.values().forEach(asked -> tasks.open(caller, list, asked, act));
        return acts.finish(act, result);
    }

    private static List<Told> told(SheetTable<TaskColumn> table) {
        List<Told> told = new ArrayList<>();
        String[] above = new String[3];
        table.lines().forEach(line -> {
            String heading = above(above, 0, line.textOrCovered(TaskColumn.HEADING));
            String title = line.textOrCovered(TaskColumn.TITLE);
            String measure = line.text(TaskColumn.MEASURE);
            String due = above(above, 1, line.textOrCovered(TaskColumn.DUE));
            String parties = above(above, 2, line.textOrCovered(TaskColumn.PARTIES));
            Told last = told.isEmpty() ? null : told.getLast();
            boolean begins =
                    title != null && (last == null || !title.equals(last.title) || !same(heading, last.heading));
            if (begins) {
                last = new Told(line.number(), heading, title);
                last.due = due;
                last.parties = parties;
                told.add(last);
            } else if (last == null) {
                line.reject(TaskColumn.TITLE, "不能为空");
                return;
            }
            if (measure != null) {
                last.measures.add(measure);
            }
        });
        return told;
    }

    private static boolean same(String one, String other) {
        return one == null ? other == null : one.equals(other);
    }

    /** The text, or the last one above it. */
    private static String above(String[] last, int place, String text) {
        if (text != null) {
            last[place] = text;
        }
        return last[place];
    }

    private Map<Told, TaskTerms> terms(Caller caller, List<Told> told, SheetTable<TaskColumn> table) {
        List<String> names =
                told.stream().flatMap(one -> parties(one).stream()).distinct().toList();
        NamedPlaces places = NamedPlaces.of(organizations, caller, names, false);
        Map<Told, TaskTerms> terms = new LinkedHashMap<>();
        for (Told one : told) {
            if (table.isWrong(one.row)) {
                continue;
            }
            DueText due = one.due == null ? null : DueText.read(one.due).orElse(null);
            List<UUID> parties = parties(one).stream()
                    .flatMap(name -> places.find(name).stream())
                    .map(Organization::id)
                    .distinct()
                    .toList();
            if (due == null) {
                table.reject(one.row, TaskColumn.DUE, DueText.FORMS);
            } else if (parties.isEmpty() || parties.size() < parties(one).size()) {
                table.reject(one.row, TaskColumn.PARTIES, unknown(one, places));
            } else {
                terms.put(
                        one,
                        new TaskTerms(
                                one.heading,
                                one.title,
                                String.join("\n", one.measures),
                                parties.getFirst(),
                                parties.subList(1, parties.size()),
                                null,
                                due.due(),
                                null,
                                null));
            }
        }
        return terms;
    }

    private static List<String> parties(Told one) {
        return one.parties == null
                ? List.of()
                : Arrays.stream(one.parties.split("[、,，;；\\s]+"))
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList();
    }

    private static String unknown(Told one, NamedPlaces places) {
        return parties(one).stream()
                .filter(name -> places.find(name).isEmpty())
                .findFirst()
                .map(name -> places.count(name) > 1
                        ? "有 " + places.count(name) + " 个组织叫“" + name + "”，请填写编码"
                        : "本地区没有叫“" + name + "”的组织，请先建立或填写编码；多个单位用顿号隔开，第一个为牵头单位")
                .orElse("请填写责任单位，第一个为牵头单位");
    }
}
