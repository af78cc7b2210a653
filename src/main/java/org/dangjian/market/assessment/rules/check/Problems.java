package org.dangjian.market.assessment.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a scheme, with the checks that every part needs. */
final class Problems {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 500;

    private final List<SchemeProblem> found = new ArrayList<>();

    List<SchemeProblem> found() {
        return List.copyOf(found);
    }

    void add(String field, String message) {
        found.add(new SchemeProblem(field, message));
    }

    void addIf(boolean wrong, String field, String message) {
        if (wrong) {
            add(field, message);
        }
    }

    void present(String field, Object value) {
        addIf(value == null, field, "缺少这一项，请填写");
    }

    void title(String field, String value) {
        text(field, value, LONGEST_TITLE);
    }

    void text(String field, String value) {
        text(field, value, LONGEST_TEXT);
    }

    private void text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            add(field, "缺少文字，请填写");
        } else if (value.codePointCount(0, value.length()) > longest) {
            add(field, "文字过长，请控制在" + longest + "字以内");
        }
    }

    /** A code: letters, digits, hyphen and underscore, so that it can stand in addresses and keys. */
    void code(String field, String value) {
        if (value == null || value.isEmpty()) {
            add(field, "缺少编码，请填写");
        } else if (value.length() > 64 || !value.chars().allMatch(Problems::isCodeCharacter)) {
            add(field, "编码只能用英文字母、数字、连字符和下划线，不超过64个字符，现为「" + value + "」");
        }
    }

    private static boolean isCodeCharacter(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '-'
                || character == '_';
    }

    void codes(String field, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            code(field + "[" + i + "]", values.get(i));
        }
        distinct(field, values);
    }

    void known(String field, List<String> values, List<String> allowed) {
        for (int i = 0; i < values.size(); i++) {
            addIf(
                    !allowed.contains(values.get(i)),
                    field + "[" + i + "]",
                    "不认识的编码「" + values.get(i) + "」，只能用：" + String.join("、", allowed));
        }
        distinct(field, values);
    }

    void distinct(String field, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            addIf(value != null && !seen.add(value), field + "[" + i + "]", "「" + value + "」重复，请删去一个");
        }
    }

    /** Like {@link #distinct} for the field {@code name} of the elements. */
    void distinct(String list, String name, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            addIf(value != null && !seen.add(value), list + "[" + i + "]." + name, "「" + value + "」与前面重复，每个只能出现一次");
        }
    }

    void range(String field, Integer value, int lowest, int highest) {
        addIf(
                value != null && (value < lowest || value > highest),
                field,
                "应在" + lowest + "到" + highest + "之间，现为" + value);
    }
}
