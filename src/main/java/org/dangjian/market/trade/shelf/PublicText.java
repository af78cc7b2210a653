package org.dangjian.market.trade.shelf;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Keeps what identifies a person off the shelf, which everybody in reach reads: whom an item is for, and any mobile or
 * identity card number. Full-width digits and letters count as plain ones, spaces within do not hide a number.
 *
 * @param names of the person in need and of whom the need was filed for; shorter ones than two characters are no names
 * @param phone theirs, or {@code null}
 * @param address theirs, or {@code null}
 */
public record PublicText(List<String> names, String phone, String address) {

    /** Where nobody in particular is in need. */
    public static final PublicText OF_NOBODY = new PublicText(List.of(), null, null);

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:\\+?86[ -]?)?1\\d{2}[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern IDENTITY_CARD =
            Pattern.compile("(?<!\\d)\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx](?![\\dXx])");

    /** The door within an address: from the number of the building on. */
    private static final Pattern DOOR = Pattern.compile("\\d+(?:号|栋|幢|座|单元|弄|-).*\\d.*");

    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_PHONE = 7;

    /**
     * @param field the name of the field in the request
     * @param text may be {@code null}
     * @throws Problem {@code public-text-personal} naming the field
     */
    public PublicText require(String field, String text) {
        if (text != null) {
            String found = found(Normalizer.normalize(text, Normalizer.Form.NFKC));
            if (found != null) {
                throw Problem.withErrors(
                        ProblemCode.PUBLIC_TEXT_PERSONAL,
                        List.of(new Problem.FieldError(field, "不能包含" + found + "，请改写")));
            }
        }
        return this;
    }

    /** What kind of thing is in it, or {@code null}; never the thing itself. */
    private String found(String text) {
        if (MOBILE.matcher(text).find()) {
            return "手机号";
        }
        if (IDENTITY_CARD.matcher(text).find()) {
            return "身份证号";
        }
        String bare = bare(text);
        if (names.stream()
                .map(PublicText::bare)
                .anyMatch(name -> name.length() >= SHORTEST_NAME && bare.contains(name))) {
            return "受助人姓名";
        }
        String number = phone == null ? "" : bare(phone);
        if (number.length() >= SHORTEST_PHONE && bare.contains(number)) {
            return "受助人电话";
        }
        return address != null && bearsAddress(bare) ? "受助人住址" : null;
    }

    private boolean bearsAddress(String bare) {
        String whole = bare(address);
        if (whole.length() >= SHORTEST_NAME && bare.contains(whole)) {
            return true;
        }
        Matcher door = DOOR.matcher(Normalizer.normalize(address, Normalizer.Form.NFKC));
        return door.find() && bare.contains(bare(door.group()));
    }

    /** Without what may stand between the characters of a name, a number or an address. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s·.,，。、()（）\\-－—]", "");
    }
}
