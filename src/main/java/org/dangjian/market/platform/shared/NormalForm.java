package org.dangjian.market.platform.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one form in which names, codes, headers and phones are kept and compared, made on entry from JSON and from files
 * alike: what looks the same is the same. Keyboards, office programs, chats and PDF files put in what an eye does not see:
 * zero-width and no-break blanks, joiners, soft hyphens, byte order marks, full-width letters and digits, dashes of every
 * length, radicals (⻢, ⽅) in place of the characters they look like. Every method takes {@code null} and gives it back.
 */
public final class NormalForm {

    private static final String HAN = "[\\p{IsHan}〇]";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BESIDE_HAN = Pattern.compile("(?<=" + HAN + ") (?=" + HAN + ")");
    private static final Pattern AROUND_DOT = Pattern.compile(" ?· ?");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212\uFF0D\u00AD\u30FC]");
    private static final Pattern PHONE_NOISE = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212().]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1\\d{10}$)");
    private static final Pattern HEADER_NOTE = Pattern.compile("[*＊]|[(（\\[【](?:必填|选填|可选|必须填写|非必填|必填项)[)）\\]】]|[:：]+$");

    /** Dots between the parts of a foreign name: · as Chinese keyboards, other programs and other scripts type it. */
    private static final Pattern DOTS =
            Pattern.compile("[\u00B7\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF65\u2E31\u2E33]");

    /** Radicals that Unicode does not map to the characters they look like; PDF files are full of them. */
    private static final String RADICALS = "⺁厂⺄乙⺈刀⺌小⺎兀⺏尢⺐尢⺓幺⺔彐⺗心⺝月⺞歹⺠民⺢水⺤爪⺥爪⺧牛⺩王⺪疋⺫目⺬示⺮竹⺱网⺲网"
            + "⺳网⺶羊⺷羊⺸羊⺹老⺼肉⺽臼⺾艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门"
            + "⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲亀⻳龟";

    private static final Map<Integer, Integer> LOOKS_LIKE = pairs(RADICALS);

    private NormalForm() {}

    /**
     * A text of any length without what shows nothing: byte order marks, zero-width blanks, soft hyphens, fillers. Joiners and
     * variation selectors stay, for they shape the picture characters that people put into a message.
     */
    public static String visible(String text) {
        if (text == null || text.codePoints().noneMatch(NormalForm::isStray)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isStray(character)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean isStray(int character) {
        return character == 0xFEFF
                || character == 0x200B
                || character == 0x00AD
                || character == 0x180E
                || character >= 0x2060 && character <= 0x2064
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x115F
                || character == 0x1160;
    }

    /**
     * A text of one line as people see it: without what is invisible, one blank where there were several, none at its ends.
     * Punctuation and letters stay as typed.
     */
    public static String line(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> !isInvisible(character))
                .map(character -> LOOKS_LIKE.getOrDefault(character, character))
                .forEach(character -> seen.appendCodePoint(isRadical(character) ? compatible(character) : character));
        return blanks(Normalizer.normalize(seen, Normalizer.Form.NFC));
    }

    /**
     * The name of a person, a place or a thing: like {@link #line}, blanks between Han characters fall (张 三 is 张三), letters
     * and digits are of normal width, the dot in 买买提·艾力 is one and the same.
     */
    public static String name(String text) {
        if (text == null) {
            return null;
        }
        String one = DOTS.matcher(halfWidth(line(text))).replaceAll("·");
        return BESIDE_HAN.matcher(AROUND_DOT.matcher(one).replaceAll("·")).replaceAll("");
    }

    /** A code as typed by its maker: no blanks at all, normal width, one kind of hyphen. Compare codes by {@link #codeKey}. */
    public static String code(String text) {
        return text == null
                ? null
                : DASHES.matcher(Normalizer.normalize(line(text), Normalizer.Form.NFKC)
                                .replaceAll("[\\s\\p{Z}]", ""))
                        .replaceAll("-")
                        .replace('。', '.');
    }

    /** What codes are compared by: two codes that differ in the case of letters only are one. */
    public static String codeKey(String text) {
        return text == null ? null : code(text).toUpperCase(Locale.ROOT);
    }

    /** What names are compared by, where neither case nor punctuation of another width makes a difference. */
    public static String nameKey(String text) {
        return text == null
                ? null
                : Normalizer.normalize(name(text), Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}\"“”'‘’]", "")
                        .toLowerCase(Locale.ROOT);
    }

    /**
     * A phone number without blanks, hyphens, brackets and the country's code: {@code +86 138-1100 0001} is {@code 13811000001}.
     * What is no number stays what it is, to be refused by whoever checks it.
     */
    public static String phone(String text) {
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(line(text), Normalizer.Form.NFKC);
        String bare = COUNTRY.matcher(PHONE_NOISE.matcher(plain).replaceAll("")).replaceFirst("");
        return bare.matches("\\d+") ? bare : plain;
    }

    /** What the headers of a table are compared by: no blanks, marks like * or （必填）, width or case. */
    public static String header(String text) {
        return text == null
                ? null
                : HEADER_NOTE
                        .matcher(Normalizer.normalize(line(text), Normalizer.Form.NFKC)
                                .replaceAll("[\\s\\p{Z}]", ""))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }

    /** Whether a character shows nothing and takes no room: controls (not line breaks and tabs), joiners, marks of direction. */
    public static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            default ->
                character >= 0xFE00 && character <= 0xFE0F
                        || character >= 0xE0100 && character <= 0xE01EF
                        || character == 0x034F
                        || character == 0x115F
                        || character == 0x1160
                        || character == 0x17B4
                        || character == 0x17B5
                        || character >= 0x180B && character <= 0x180F
                        || character == 0x3164
                        || character == 0xFFA0
                        || character == 0x2800;
        };
    }

    private static boolean isRadical(int character) {
        return character >= 0x2E80 && character <= 0x2FDF;
    }

    private static int compatible(int character) {
        return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                .codePointAt(0);
    }

    private static String blanks(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Letters and digits of double width in normal width; brackets and commas stay as they were typed. */
    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.codePoints()
                .map(character ->
                        character >= 0xFF01 && character <= 0xFF5E && Character.isLetterOrDigit(character - 0xFEE0)
                                ? character - 0xFEE0
                                : character)
                .forEach(half::appendCodePoint);
        return half.toString();
    }

    private static Map<Integer, Integer> pairs(String text) {
        int[] characters = text.codePoints().toArray();
        Map<Integer, Integer> pairs = new java.util.HashMap<>();
        for (int i = 0; i + 1 < characters.length; i += 2) {
            pairs.put(characters[i], characters[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
