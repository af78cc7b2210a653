package org.dangjian.market.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Five thousand invented members, five hundred to a branch, the cast first. The seed is printed; {@code -Dstory.seed}
 * repeats a run.
 */
public final class Roster {

    public static final int SIZE = 5_000;
    static final int PER_BRANCH = 500;

    private static final String HEADER = "姓名,手机号,党员类别,所在党组织编码,报到社区编码,流动党员,特殊群体,党员阶段,入党日期\n";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "建国志强秀英桂兰海燕文静晓明玉梅春生永平雪松思远长河立新一鸣清和";
    private static final List<String> RARE = List.of("䶮", "㛃", "𬭎", "𠮷");

    private final long seed = Long.getLong("story.seed", System.nanoTime());
    private final StringBuilder csv = new StringBuilder(HEADER);
    private int probationary;

    public Roster() {
        System.out.println("roster of the story: -Dstory.seed=" + seed);
        Random random = new Random(seed);
        List<Cast> cast = new ArrayList<>(List.of(Cast.values()));
        for (int number = 0; number < SIZE; number++) {
            Offices.Branch branch = Offices.BRANCHES.get(number / PER_BRANCH);
            if (number < cast.size()) {
                Cast member = cast.get(number);
                add(member.fullName(), number, branch, branch.category(), "否,否", member == Cast.PROBATIONARY);
            } else {
                addSomebody(random, number, branch);
            }
        }
    }

    private void addSomebody(Random random, int number, Offices.Branch branch) {
        String name = String.valueOf(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 0; i <= random.nextInt(2); i++) {
            name += GIVEN.charAt(random.nextInt(GIVEN.length()));
        }
        if (number % 100 == 50) {
            name += RARE.get(number / 100 % RARE.size());
        }
        boolean old = branch.category().equals("社区") && random.nextInt(20) == 0;
        String flags = yes(random.nextInt(50) == 0) + ',' + yes(old || random.nextInt(50) == 0);
        add(name, number, branch, old ? "特殊群体" : branch.category(), flags, random.nextInt(40) == 0);
    }

    private void add(String name, int number, Offices.Branch branch, String category, String flags, boolean newcomer) {
        LocalDate joined = LocalDate.of(1975, 1, 1).plusDays(number * 3L);
        probationary += newcomer ? 1 : 0;
        csv.append(String.join(
                        ",",
                        name,
                        phone(number),
                        category,
                        branch.code(),
                        branch.communityCode(),
                        flags,
                        newcomer ? "预备" : "正式",
                        joined.toString()))
                .append('\n');
    }

    private static String yes(boolean flag) {
        return flag ? "是" : "否";
    }

    /** Never a real number: the prefix 100 is not assigned. */
    private static String phone(int number) {
        return "1009%07d".formatted(number);
    }

    static String phone(Cast member) {
        return phone(member.ordinal());
    }

    /** How many are probationary members. */
    public int probationary() {
        return probationary;
    }

    public byte[] csv() {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
