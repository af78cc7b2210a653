package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.demo.DemoCast.Person;
import org.dangjian.market.demo.DemoDuties.Duty;
import org.dangjian.market.demo.DemoDuties.Recorder;
import org.dangjian.market.platform.shared.Holder;

/**
 * Last year, so that every band has someone in it: who did all duties and enough of the common work, who did too little
 * work, who missed a duty and lost what the work was worth.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoLastYear {

    /** Common work of last year: a unit or branch takes it on, the members who come earn its points too. */
    private enum Work {
        SNOW("冬季扫雪除冰，清扫背街小巷", "ENVIRONMENT", 20, 1, 18),
        TREES("槐荫路绿化带补植和认养", "ENVIRONMENT", 20, 4, 12),
        PATROL("汛期小区排水和地下车库隐患排查", "SAFETY", 20, 7, 19),
        LANTERNS("重阳节陪老人包饺子、义务理发", "ELDERLY_AND_DISABLED", 15, 10, 29);

        private final String title;
        private final String category;
        private final int points;
        private final int month;
        private final int day;

        Work(String title, String category, int points, int month, int day) {
            this.title = title;
            this.category = category;
            this.points = points;
            this.month = month;
            this.day = day;
        }
    }

    /** How someone's last year went. */
    private enum Fate {
        STRONG(EnumSet.allOf(Work.class), true),
        STEADY(EnumSet.of(Work.SNOW, Work.PATROL), true),
        ENOUGH(EnumSet.of(Work.SNOW, Work.LANTERNS), true),
        TOO_LITTLE(EnumSet.of(Work.LANTERNS), true),
        DUTIES_ONLY(EnumSet.noneOf(Work.class), true),
        DUTY_MISSED(EnumSet.of(Work.SNOW, Work.TREES), false);

        private final Set<Work> works;
        private final boolean dutiesDone;

        Fate(Set<Work> works, boolean dutiesDone) {
            this.works = works;
            this.dutiesDone = dutiesDone;
        }

        /** Seven in ten are qualified. */
        static Fate of(Random chance) {
            int draw = chance.nextInt(100);
            return draw < 25
                    ? STRONG
                    : draw < 55
                            ? STEADY
                            : draw < 70 ? ENOUGH : draw < 84 ? TOO_LITTLE : draw < 91 ? DUTIES_ONLY : DUTY_MISSED;
        }
    }

    /** These organizations did not meet the standard. */
    private static final Set<String> BELOW_STANDARD = Set.of("141002-U08", "141002-U08-1", "141002-U03-2");

    private final DemoDuties duties;
    private final DemoCommonWork work;

    DemoLastYear(DemoDuties duties, DemoCommonWork work) {
        this.duties = duties;
        this.work = work;
    }

    void plant(DemoCast cast) {
        int year = cast.year() - 1;
        duties.publish(cast, year, cast.lastYear(1, 9));
        Map<UUID, Fate> fates = fates(cast);
        duties.attend(cast, year, Holder.Type.MEMBER, (recorder, duty, number) -> members(fates, recorder, duty));
        duties.attend(
                cast, year, Holder.Type.ORGANIZATION, (recorder, duty, number) -> organizations(cast, recorder, duty));
        for (Work one : Work.values()) {
            LocalDate day = cast.lastYear(one.month, one.day);
            work.plant(
                    cast,
                    new DemoCommonWork.Work(one.title, one.category, one.points, day),
                    byUnit(one),
                    DemoCommonWork.everyone(),
                    person -> fates.get(person.id()).works.contains(one));
        }
    }

    /** Two of them the units take on as a whole, two each branch by itself, so that both have points. */
    private static boolean byUnit(Work work) {
        return work == Work.SNOW || work == Work.TREES;
    }

    private static Map<UUID, Fate> fates(DemoCast cast) {
        Map<UUID, Fate> fates = new HashMap<>();
        for (Person person : cast.people(person -> true)) {
            Fate drawn = Fate.of(cast.chance());
            boolean partOfTheStory = person.key() != null;
            fates.put(person.id(), partOfTheStory ? Fate.STEADY : drawn);
        }
        fates.put(cast.member("latecomer"), Fate.TOO_LITTLE);
        fates.put(cast.struggling(), Fate.DUTY_MISSED);
        return fates;
    }

    private static List<Holder> members(Map<UUID, Fate> fates, Recorder recorder, Duty duty) {
        List<Holder> came = new ArrayList<>();
        for (Person person : recorder.people()) {
            boolean missed = !fates.get(person.id()).dutiesDone && duty.key().equals("lessons");
            if (!missed) {
                came.add(Holder.member(person.id()));
            }
        }
        return came;
    }

    private static List<Holder> organizations(DemoCast cast, Recorder recorder, Duty duty) {
        Set<Holder> came = new LinkedHashSet<>();
        for (String code : recorder.units()) {
            boolean missed = BELOW_STANDARD.contains(code) && duty.days().size() > 1;
            if (!missed) {
                came.add(cast.holder(code));
            }
        }
        return List.copyOf(came);
    }
}
