package org.dangjian.market.drill;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dangjian.market.drill.Client.Answer;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.Town;

/**
 * Members who claim, complete, order gifts and cancel, and an office that verifies and reverses, all at once and without
 * end. Every claim earns what its order costs, so each command must succeed.
 */
final class Load implements AutoCloseable {

    static final int POINTS = 10;
    private static final int SHARED_ITEMS = 3;

    /** The people and things of a load; made once, used by many. */
    record Scene(Town town, List<Person> members, List<String> items, String gift) {

        /** A town with this many members, all in need of accounts of their own. */
        static Scene of(int members) {
            Town town = new Town();
            RedemptionSetting.openToAll(town);
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < members; i++) {
                people.add(town.member());
            }
            List<String> items = new ArrayList<>();
            for (int i = 0; i < SHARED_ITEMS; i++) {
                items.add(town.item(POINTS, members));
            }
            String gift = Town.created(town.communityStaff.post(
                    "/gifts",
                    Map.of("title", "党建读物", "price", POINTS, "stock", 100_000, "organizationId", town.community)));
            return new Scene(town, people, items, gift);
        }
    }

    private final Scene scene;
    private final Acknowledged acknowledged;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final List<Future<?>> clients = new ArrayList<>();
    private volatile boolean over;

    /** Starts a client for each member of the scene. */
    Load(House house, Scene scene, Client.Manner manner, long seed, Acknowledged acknowledged) {
        this.scene = scene;
        this.acknowledged = acknowledged;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        for (int i = 0; i < scene.members().size(); i++) {
            Person member = scene.members().get(i);
            Random random = new Random(seed + i);
            Client client = new Client(http, house.port(), manner, random.nextLong(), acknowledged);
            clients.add(threads.submit(() -> live(client, member, random)));
        }
    }

    /** Returns when so many more writes were acknowledged. */
    void awaitWrites(long more) {
        long goal = acknowledged.writes() + more;
        Poll.until(
                () -> {
                    clients.stream().filter(Future::isDone).forEach(Load::failWith);
                    return acknowledged.writes();
                },
                writes -> writes >= goal);
    }

    /** Every client ends what it is doing, to the last answer. */
    void finish() {
        over = true;
        clients.forEach(Load::failWith);
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
        http.shutdownNow();
        threads.close();
        http.close();
    }

    private static void failWith(Future<?> client) {
        try {
            client.get(3, TimeUnit.MINUTES);
        } catch (Exception failure) {
            throw new AssertionError("a client ended early", failure);
        }
    }

    private void live(Client client, Person member, Random random) {
        for (int round = random.nextInt(SHARED_ITEMS); !over; round++) {
            deed(client, member, scene.items().get(round % SHARED_ITEMS), random);
        }
    }

    /** One claim from its beginning to its end. Only what was answered goes on. */
    private void deed(Client client, Person member, String item, Random random) {
        Person office = scene.town().communityStaff;
        String claim = claim(
                client.send(member, "/items/" + item + "/claims", Map.of("holder", Town.holder(member))),
                201,
                "CLAIMED");
        if (claim == null) {
            return;
        }
        Map<String, String> done = Map.of("servedOn", Town.today().toString(), "summary", "已完成");
        claim(client.send(member, "/claims/" + claim + "/completion", done), 200, "SUBMITTED");
        claim(
                client.send(office, "/claims/" + claim + "/verification", Map.of("decision", "APPROVE")),
                200,
                "VERIFIED");
        if (random.nextBoolean()) {
            String order = order(
                    client.send(member, "/redemptions", Map.of("giftId", scene.gift(), "quantity", 1)),
                    201,
                    "RESERVED");
            if (order != null) {
                order(client.send(member, "/redemptions/" + order + "/cancel", Map.of()), 200, "CANCELLED");
            }
        }
        // It takes two to undo.
        Map<String, String> why = Map.of("reason", "演练");
        if (expected(client.send(scene.town().streetStaff, "/claims/" + claim + "/reversal", why), 202)) {
            claim(client.send(office, "/claims/" + claim + "/reversal", why), 200, "REVERSED");
        }
    }

    private String claim(Answer answer, int status, String state) {
        if (!expected(answer, status)) {
            return null;
        }
        String id = answer.body().get("id").asText();
        acknowledged.claim(id, state);
        return id;
    }

    private String order(Answer answer, int status, String state) {
        if (!expected(answer, status)) {
            return null;
        }
        String id = answer.body().get("id").asText();
        acknowledged.order(id, state);
        return id;
    }

    private boolean expected(Answer answer, int status) {
        if (answer.status() != status) {
            acknowledged.surprise(answer.status() + " " + answer.body());
            return false;
        }
        return true;
    }
}
