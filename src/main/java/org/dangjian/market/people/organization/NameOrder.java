package org.dangjian.market.people.organization;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * The order of names in lists: by the strokes of the surname (姓氏笔画), then by pinyin, in which surnames are read as surnames.
 * It is kept as a text beside the name, so that every database orders names alike.
 */
public final class NameOrder {

    /** The longest key: what follows the first characters of a name makes no difference that anybody looks for. */
    public static final int LONGEST = 120;

    private static final String OTHERS = "99";

    /** Surnames that are read otherwise than the character alone, each with one that is read so. */
    private static final Map<String, String> READ_AS =
            pairs("曾增单善仇求解谢查渣区欧朴瓢翟宅乐月盖舸缪妙冼显覃秦繁婆黑贺种崇秘必过郭召邵任仁华化应英员运那南燕烟祭债句勾都督折蛇洗显纪己宁佞尉卫卜补");

    private static final Map<String, String> DOUBLE = Map.of("尉迟", "玉迟", "万俟", "莫齐", "长孙", "掌孙", "单于", "缠于");

    private static final AlphabeticIndex.ImmutableIndex<Void> STROKES =
            new AlphabeticIndex<Void>(new ULocale("zh@collation=stroke")).buildImmutableIndex();

    private static final Collator PINYIN =
            Collator.getInstance(new ULocale("zh@collation=pinyin")).freeze();

    private NameOrder() {}

    /** What a name is ordered by: texts compare as the names stand in a list. */
    public static String key(String name) {
        String plain = NormalForm.name(name);
        if (plain == null || plain.isEmpty()) {
            return OTHERS;
        }
        String key = strokes(plain)
                + HexFormat.of().formatHex(PINYIN.getCollationKey(read(plain)).toByteArray());
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /** The strokes of the first character with two digits; names in other scripts stand behind. */
    private static String strokes(String name) {
        int first = name.codePointAt(0);
        if (Character.UnicodeScript.of(first) != Character.UnicodeScript.HAN) {
            return OTHERS;
        }
        String label = STROKES.getBucket(STROKES.getBucketIndex(Character.toString(first)))
                .getLabel();
        String digits = label.replaceAll("\\D", "");
        return digits.isEmpty() ? OTHERS : "%02d".formatted(Math.min(98, Integer.parseInt(digits)));
    }

    private static String read(String name) {
        for (Map.Entry<String, String> surname : DOUBLE.entrySet()) {
            if (name.startsWith(surname.getKey())) {
                return surname.getValue() + name.substring(surname.getKey().length());
            }
        }
        int end = name.offsetByCodePoints(0, 1);
        String surname = name.substring(0, end);
        return READ_AS.getOrDefault(surname, surname) + name.substring(end);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i += 2) {
            pairs.put(text.substring(i, i + 1), text.substring(i + 1, i + 2));
        }
        return Map.copyOf(pairs);
    }
}
