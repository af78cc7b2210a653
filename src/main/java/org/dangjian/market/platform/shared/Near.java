package org.dangjian.market.platform.shared;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the caller is, in degrees of GCJ-02, as the header {@code Near} says it. It is in no address, so that no log of any
 * server keeps it, and it is stored nowhere: it lives as long as the request.
 */
public record Near(double latitude, double longitude) {

    public static final String HEADER = "Near";

    /** What stands for the distance to a place that nobody marked on the map: behind all others. */
    public static final int UNKNOWN = 99_999_999;

    /** How the contract writes it. */
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?),(-?\\d{1,3}(?:\\.\\d{1,10})?)");

    private static final double METRES_PER_DEGREE = 111_195;

    /**
     * @param header latitude and longitude, e.g. {@code 36.0881,111.5189}; {@code null} for who does not say
     * @throws Problem {@code validation-failed}
     */
    public static Near of(String header) {
        if (header == null) {
            return null;
        }
        Matcher matcher = FORM.matcher(header.replace(" ", ""));
        if (!matcher.matches()) {
            throw Problem.invalid(HEADER, "请按 纬度,经度 的格式填写所在位置");
        }
        Near near = new Near(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
        if (Math.abs(near.latitude) > 90 || Math.abs(near.longitude) > 180) {
            throw Problem.invalid(HEADER, "请按 纬度,经度 的格式填写所在位置");
        }
        return near;
    }

    /** Nobody reads it in a log by accident. */
    @Override
    public String toString() {
        return "near";
    }

    /**
     * The distance in whole metres as an expression of a query, good to a few metres within a city; {@link #UNKNOWN} where
     * the place is not on the map, nothing where the caller did not say where they are.
     *
     * @param near where the caller is, or {@code null}
     * @param at the {@link GeoPoint} of the entity
     * @param parameters to which those of the expression are added
     */
    public static String metres(Near near, String at, Map<String, Object> parameters) {
        if (near == null) {
            return "cast(null as integer)";
        }
        parameters.put("nearLat", near.latitude);
        parameters.put("nearLng", near.longitude);
        parameters.put("nearX", METRES_PER_DEGREE * Math.cos(Math.toRadians(near.latitude)));
        parameters.put("nearY", METRES_PER_DEGREE);
        String y = "((" + at + ".latitude - cast(:nearLat as double)) * cast(:nearY as double))";
        String x = "((" + at + ".longitude - cast(:nearLng as double)) * cast(:nearX as double))";
        return String.format(
                Locale.ROOT, "coalesce(cast(sqrt(%s * %s + %s * %s) as integer), %d)", x, x, y, y, UNKNOWN);
    }

    /** The metres that such an expression gave; {@code null} where the distance is not known. */
    public static Integer known(Integer metres) {
        return metres == null || metres == UNKNOWN ? null : metres;
    }
}
