package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.dangjian.market.demo.DemoCast.Person;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.attendance.AttendanceService;
import org.dangjian.market.trade.claim.attendance.RecordAttendance;
import org.dangjian.market.trade.shelf.Adoption;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.item.ItemService;

/** The mandatory items of a year and who attended them. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoDuties {

    /** Points of each, as the shipped schemes expect. */
    private static final int POINTS = 10;

    /** The names on one sheet of a list: one or two branches. */
    private static final int LIST = 20;

    /** A mandatory item, {@code category} {@code null} for Party life, and the days, MM-DD, on which it is attended. */
    record Duty(String key, String title, String category, List<String> days, String summary, String text) {

        LocalDate day(int year, int number) {
            return MonthDay.parse("--" + days.get(number)).atYear(year);
        }

        boolean isInFirstHalf(int number) {
            return days.get(number).compareTo("07") < 0;
        }

        /** What was attended the {@code number}th time, counted from nought. */
        String summary(int number) {
            return days.size() == 1 ? summary : summary + "（第" + (number + 1) + "次）";
        }
    }

    /** The five of members and the five of organizations. */
    record Duties(List<Duty> member, List<Duty> organization) {

        List<Duty> of(Holder.Type audience) {
            return audience == Holder.Type.MEMBER ? member : organization;
        }
    }

    private record Years(Duties thisYear, Duties lastYear) {}

    /**
     * Someone who keeps lists of attendance.
     *
     * @param people of which members
     * @param units of which organizations, by code
     * @param lane lists of one lane are written one after the other, lanes side by side
     */
    record Recorder(Caller caller, List<Person> people, List<String> units, int lane) {}

    /** Who came. */
    @FunctionalInterface
    interface Attendees {

        /** Those on a recorder's lists who came the {@code number}th time, counted from nought. */
        List<Holder> of(Recorder recorder, Duty duty, int number);
    }

    private final ItemService items;
    private final AttendanceService attendance;
    private final DemoClock clock;
    private final Years years = DemoFiles.yaml("mandatory.yaml", Years.class);

    DemoDuties(ItemService items, AttendanceService attendance, DemoClock clock) {
        this.items = items;
        this.attendance = attendance;
        this.clock = clock;
    }

    Duties of(DemoCast cast, int year) {
        return year == cast.year() ? years.thisYear() : years.lastYear();
    }

    /** The joint meeting of the street adopts the two sets. */
    void publish(DemoCast cast, int year, LocalDate day) {
        for (Holder.Type audience : List.of(Holder.Type.MEMBER, Holder.Type.ORGANIZATION)) {
            for (Duty duty : of(cast, year).of(audience)) {
                ItemTerms terms = new ItemTerms(
                        ItemKind.MANDATORY,
                        Set.of(audience),
                        duty.title(),
                        duty.text() == null ? "" : duty.text(),
                        duty.category() == null ? "PARTY_LIFE" : duty.category(),
                        POINTS,
                        null,
                        duty.days().size(),
                        cast.organization(DemoCast.STREET),
                        null,
                        null,
                        null,
                        year,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        adoption(audience, day));
                UUID id = clock.on(day, () -> {
                    UUID draft = items.create(cast.caller("street"), terms).id();
                    return items.submit(cast.caller("street"), draft).id();
                });
                cast.addItem(key(year, audience, duty), id);
            }
        }
    }

    /** The set of organizations is made by street and communities together with the units. */
    private static Adoption adoption(Holder.Type audience, LocalDate day) {
        return new Adoption(
                "街道党建联席会议",
                day,
                audience == Holder.Type.ORGANIZATION ? "街道党工委、各社区党委，联合驻区单位党组织负责人" : "街道党工委、各社区党委、驻区单位党组织负责人和党员代表");
    }

    /** Records a year's attendance up to today, a list at a time. */
    void attend(DemoCast cast, int year, Holder.Type audience, Attendees attendees) {
        List<List<Runnable>> lanes = List.of(new ArrayList<>(), new ArrayList<>());
        for (Duty duty : of(cast, year).of(audience)) {
            for (int number = 0; number < duty.days().size(); number++) {
                if (!duty.day(year, number).isAfter(cast.today())) {
                    for (Recorder recorder : recorders(cast, audience)) {
                        List<Holder> came = attendees.of(recorder, duty, number);
                        lanes.get(recorder.lane()).addAll(lists(cast, recorder, audience, duty, number, year, came));
                    }
                }
            }
        }
        SideBySide.run(lanes);
    }

    private List<Runnable> lists(
            DemoCast cast,
            Recorder recorder,
            Holder.Type audience,
            Duty duty,
            int number,
            int year,
            List<Holder> came) {
        LocalDate day = duty.day(year, number);
        UUID item = cast.item(key(year, audience, duty));
        return came.stream()
                .gather(Gatherers.windowFixed(LIST))
                .map(list -> new RecordAttendance(day, duty.summary(number), list))
                .map(list -> (Runnable) () -> clock.on(day, () -> {
                    attendance.record(recorder.caller(), item, list);
                }))
                .toList();
    }

    /**
     * The communities keep the lists of their grids, the street those of the units. The secretary of one branch keeps its
     * own, but not for herself.
     */
    private static List<Recorder> recorders(DemoCast cast, Holder.Type audience) {
        if (audience == Holder.Type.ORGANIZATION) {
            return List.of(
                    new Recorder(cast.caller("community"), List.of(), unitsOf(DemoCast.COMMUNITY), 0),
                    new Recorder(cast.caller("otherCommunity"), List.of(), unitsOf(DemoCast.OTHER_COMMUNITY), 1));
        }
        Predicate<Person> herself = person -> person.isCalled("secretary");
        Predicate<Person> own = person -> person.branchCode().equals(DemoDistrict.BRANCH);
        Predicate<Person> grid = person -> person.branchCode().startsWith(DemoCast.STREET);
        return List.of(
                recorder(
                        cast,
                        "community",
                        grid.and(person -> person.branchCode().startsWith(DemoCast.COMMUNITY)),
                        0),
                recorder(cast, "community", herself, 0),
                recorder(
                        cast,
                        "otherCommunity",
                        grid.and(person -> person.branchCode().startsWith(DemoCast.OTHER_COMMUNITY)),
                        0),
                recorder(cast, "secretary", own.and(herself.negate()), 1),
                recorder(cast, "street", grid.or(own).negate(), 1));
    }

    private static Recorder recorder(DemoCast cast, String by, Predicate<Person> whose, int lane) {
        return new Recorder(cast.caller(by), cast.people(whose), List.of(), lane);
    }

    static String key(int year, Holder.Type audience, Duty duty) {
        return key(year, audience, duty.key());
    }

    static String key(int year, Holder.Type audience, String duty) {
        return year + "." + audience + "." + duty;
    }

    /** The units and their branches that report in to a community. */
    static List<String> unitsOf(String communityCode) {
        Set<String> units = DemoFiles.table("report-ins.csv").stream()
                .filter(row -> row.get("community").equals(communityCode)
                        && row.get("kind").equals("REPORT_IN"))
                .map(row -> row.get("unit"))
                .collect(Collectors.toSet());
        return DemoFiles.table("organizations.csv").stream()
                .filter((Map<String, String> row) ->
                        units.contains(row.get("code")) || units.contains(row.get("parentCode")))
                .map(row -> row.get("code"))
                .toList();
    }
}
