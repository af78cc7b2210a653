package org.dangjian.market.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;

/** Who is in the demo and when it plays: what one chapter made and the next ones need. */
final class DemoCast {

    static final String DISTRICT = "141002";
    static final String STREET = "141002991";
    static final String COMMUNITY = "141002991001";
    static final String OTHER_COMMUNITY = "141002991002";

    /** Where the whole thing was tried a year before the others began. */
    static final String PILOT_BRANCH = "141002991002-W2";

    /** Any number: the same district at every planting. */
    private static final long CHANCE = 141_002_991L;

    /**
     * A member.
     *
     * @param key by which chapters name them, or {@code null}
     * @param communityCode the community they report in to or live in
     */
    record Person(String key, UUID id, String branchCode, String communityCode) {

        boolean isCalled(String name) {
            return Objects.equals(key, name);
        }
    }

    private final LocalDate today;
    private final Map<String, UUID> organizations = new HashMap<>();
    private final Map<String, Caller> callers = new HashMap<>();
    private final Map<String, UUID> items = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final Random chance = new Random(CHANCE);

    DemoCast(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    int year() {
        return today.getYear();
    }

    /** So many days ago, but not before this year began: last year is closed. */
    LocalDate daysAgo(int days) {
        LocalDate day = today.minusDays(days);
        LocalDate start = LocalDate.of(year(), 1, 1);
        return day.isBefore(start) ? start : day;
    }

    /** That day of this year, or today while it has not come. */
    LocalDate thisYear(int month, int day) {
        LocalDate date = LocalDate.of(year(), month, day);
        return date.isAfter(today) ? today : date;
    }

    LocalDate lastYear(int month, int day) {
        return LocalDate.of(year() - 1, month, day);
    }

    Random chance() {
        return chance;
    }

    void addOrganization(String code, UUID id) {
        organizations.put(code, id);
    }

    UUID organization(String code) {
        return known(organizations, code);
    }

    void addCaller(String key, Caller caller) {
        callers.put(key, caller);
    }

    Caller caller(String key) {
        return known(callers, key);
    }

    /** The staff who look after what belongs to a community. */
    Caller staffOf(String communityCode) {
        return caller(communityCode.equals(COMMUNITY) ? "community" : "otherCommunity");
    }

    void addItem(String key, UUID id) {
        items.put(key, id);
    }

    UUID item(String key) {
        return known(items, key);
    }

    void addPerson(Person person) {
        people.add(person);
    }

    List<Person> people(Predicate<Person> which) {
        return people.stream().filter(which).toList();
    }

    UUID member(String key) {
        return people(person -> person.isCalled(key)).getFirst().id();
    }

    /** One of the members of a branch who have no name in the story, counted from nought. */
    UUID other(String branch, int number) {
        return people(person -> person.branchCode().equals(branch) && person.key() == null)
                .get(number)
                .id();
    }

    /** A member of the pilot branch whom two years went badly for. */
    UUID struggling() {
        return other(PILOT_BRANCH, 3);
    }

    /** A member or resident by key, or an organization by code. */
    Holder holder(String name) {
        if (organizations.containsKey(name)) {
            return Holder.organization(organizations.get(name));
        }
        return callers.containsKey(name) && caller(name).has(Role.RESIDENT)
                ? new Holder(Holder.Type.RESIDENT, caller(name).accountId())
                : Holder.member(member(name));
    }

    private static <T> T known(Map<String, T> map, String key) {
        T found = map.get(key);
        if (found == null) {
            throw new IllegalStateException("the demo does not know " + key);
        }
        return found;
    }
}
