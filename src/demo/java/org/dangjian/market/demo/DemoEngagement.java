package org.dangjian.market.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.demo.DemoCast.Person;

/**
 * How diligent people are and how much they take on beyond what they owe, so that stars lie as they do in life: most in
 * the middle, a few at either end.
 */
final class DemoEngagement {

    /** In percent: most come always, some miss a meeting now and then, a few often. */
    private static final int[] DILIGENCE = {100, 100, 100, 100, 100, 100, 90, 90, 90, 90, 60, 35};

    /** In percent of the people, from no work beyond the duties to all of it. */
    private static final int[] WORK = {3, 12, 40, 29, 10, 6};

    /** How much each branch takes on, in the order of their codes, again and again. */
    private static final int[] BRANCHES = {3, 3, 4, 2, 2, 3, 3, 5, 2, 1};

    private final Map<UUID, Integer> diligence = new HashMap<>();
    private final Map<UUID, Integer> work = new HashMap<>();
    private final Map<String, Integer> branches = new HashMap<>();

    DemoEngagement(DemoCast cast) {
        List<String> codes = cast.people(person -> true).stream()
                .map(Person::branchCode)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < codes.size(); i++) {
            boolean grid = codes.get(i).startsWith(DemoCast.STREET);
            branches.put(codes.get(i), grid ? WORK.length - 1 - i % 2 : BRANCHES[i % BRANCHES.length]);
        }
        for (Person person : cast.people(person -> true)) {
            int drawn = DILIGENCE[cast.chance().nextInt(DILIGENCE.length)];
            boolean partOfTheStory = person.key() != null;
            diligence.put(person.id(), partOfTheStory ? 100 : drawn);
            int wanted = drawWork(cast);
            work.put(
                    person.id(),
                    partOfTheStory ? 2 : drawn < 60 ? 0 : Math.min(wanted, branches.get(person.branchCode())));
        }
    }

    private static int drawWork(DemoCast cast) {
        int draw = cast.chance().nextInt(100);
        int work = 0;
        for (int sum = WORK[0]; draw >= sum; sum += WORK[work]) {
            work++;
        }
        return work;
    }

    /** In percent, how many of the meetings somebody comes to. */
    int diligence(UUID member) {
        return diligence.get(member);
    }

    /** Whether somebody takes part in work that takes so much engagement (1 to 5). */
    boolean takesPart(Person person, int asked) {
        return work.get(person.id()) >= asked;
    }

    /** The branches that take on such work. */
    List<String> branches(int asked) {
        return DemoCommonWork.everyone().stream()
                .filter(code -> branches.getOrDefault(code, 0) >= asked)
                .toList();
    }
}
