package org.dangjian.market.governance.task.imports;

import org.dangjian.market.platform.sheet.SheetColumn;

/** The columns of a list of tasks as such documents have them: three levels, the day, the organizations. */
enum TaskColumn implements SheetColumn {
    HEADING("heading", "工作任务", false, 200, "任务类别", "一级任务"),
    TITLE("title", "任务内容", true, 200, "重点任务", "任务名称", "项目名称", "二级任务"),
    MEASURE("measures", "推进措施", false, 1000, "具体措施", "工作措施"),
    DUE("due", "完成时限", true, 100, "时限", "完成时间", "办结时限"),
    PARTIES("lead", "责任单位", true, 500, "牵头单位", "牵头责任单位", "责任部门");

    private final Spec spec;

    TaskColumn(String header, String title, boolean required, int maxLength, String... synonyms) {
        this.spec = new Spec(header, title, required, maxLength, synonyms);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
