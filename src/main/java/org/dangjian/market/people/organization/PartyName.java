package org.dangjian.market.people.organization;

/** Derives the name of the Party organization from that of the area or unit. */
final class PartyName {

    private static final String[] OFFICES = {"居民委员会", "村民委员会", "居委会", "村委会", "街道办事处", "人民政府", "办事处"};

    private PartyName() {}

    static String of(Level level, String name) {
        String place = withoutOffice(name);
        return switch (level) {
            case CITY -> place + "委";
            case DISTRICT -> place + "委";
            case STREET -> place.endsWith("街道") || !endsWithTownship(place) ? place + "党工委" : place + "党委";
            case COMMUNITY -> name.contains("村委") || name.contains("村民") ? villageOf(place) + "党支部" : place + "党委";
            case STATIONED_UNIT -> place + "党组织";
            case GRID_BRANCH, BUILDING_GROUP, SYSTEM_COMMITTEE, BRANCH, ASSISTANCE_BRANCH -> place;
        };
    }

    private static boolean endsWithTownship(String place) {
        return place.endsWith("镇") || place.endsWith("乡");
    }

    private static String villageOf(String place) {
        return place.endsWith("村") ? place : place + "村";
    }

    private static String withoutOffice(String name) {
        for (String office : OFFICES) {
            if (name.endsWith(office) && name.length() > office.length()) {
                return name.substring(0, name.length() - office.length());
            }
        }
        return name;
    }
}
