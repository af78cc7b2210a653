package org.dangjian.market.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;
import org.dangjian.market.testsupport.contract.Contract.Operation;

/** Requests for the operations of the contract: most of them right, the others with one thing wrong. */
final class FuzzRequests {

    private static final List<String> BROKEN = List.of("{", "[]", "null", "{\"a\":}", "\"text\"", "\uFEFF{}", "{}{}");
    private static final List<String> TYPES =
            List.of("text/plain", "application/xml", "application/json;charset=gbk", "x", "multipart/form-data");
    private static final List<String> ODD = List.of(
            "x", "-1", "0", "101", "1.5", "99999999999999999999", "%00", "%F0%9F", "%E2%80%AE", "%2e%2e", "a%20b", "'");

    private static final List<String> TOKENS =
            List.of("unknown", "AaGyEAAAAAAAAAAAAAAAAAAAAAAAAAAA", "a.b", "%00", "-");
    private static final List<String> REPORTS = List.of(
            "member-medals",
            "annual-scores",
            "service-records",
            "star-handbooks",
            "publicity-list",
            "monthly-progress",
            "no-such-list");

    private final FuzzValues values;
    private final FuzzPool pool;
    private final Random random;

    FuzzRequests(FuzzValues values, FuzzPool pool, Random random) {
        this.values = values;
        this.pool = pool;
        this.random = random;
    }

    /** The next request for this operation; one in four has something wrong. */
    Call next(Operation operation) {
        boolean mutated = values.oneIn(4);
        String id = pool.id(operation.subject());
        String path = path(operation, id, mutated && values.oneIn(5)) + query(operation, mutated && values.oneIn(4));
        Call call = new Call(operation.method(), path, Map.of(), null);
        if (operation.method().equals("POST") && !(mutated && values.oneIn(8))) {
            call = call.with("Idempotency-Key", mutated && values.oneIn(8) ? "x" : uuid());
        }
        if (operation.method().equals("PATCH") || operation.method().equals("PUT")) {
            call = mutated && values.oneIn(3)
                    ? values.oneIn(2) ? call : call.with("If-Match", values.any(List.of("x", "\"-1\"", "*", "W/\"1\"")))
                    : call.with("If-Match", pool.version(id));
        }
        call = operation.takesFile() ? file(operation, call, mutated) : body(operation, call, mutated);
        if (mutated && values.oneIn(12)) {
            call = call.with("Content-Type", values.any(TYPES));
        }
        if (mutated && values.oneIn(20)) {
            call = call.with("Accept", "text/html");
        }
        return call;
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String path(Operation operation, String id, boolean odd) {
        String path = operation.path();
        if (path.contains("{holderType}")) {
            path = path.replace("{holderType}", values.oneIn(8) ? "RESIDENT" : "MEMBER")
                    .replace("{holderId}", pool.id("members"));
        }
        path = path.replace("{name}", values.any(REPORTS))
                .replace("{token}", values.any(TOKENS))
                .replace("{code}", values.any(TOKENS));
        path = path.replace("{id}", odd ? values.any(ODD) : id) + (odd && values.oneIn(3) ? "/x" : "");
        // A part of something, such as a line of an agreement, is seldom one that is there.
        return path.replaceAll("\\{\\w+}", uuid());
    }

    private String query(Operation operation, boolean odd) {
        List<String> parts = new ArrayList<>();
        for (JsonNode parameter : values.parameters(operation)) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && !name.equals("cursor") && values.oneIn(4)) {
                String value =
                        values.right(operation, name, parameter.path("schema")).asText();
                parts.add(name + "=" + (odd ? values.any(ODD) : URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        }
        if (odd && values.oneIn(3)) {
            parts.add("cursor=" + values.any(ODD));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private Call body(Operation operation, Call call, boolean mutated) {
        JsonNode schema = operation.jsonBody();
        if (schema == null) {
            return call;
        }
        if (mutated && values.oneIn(8)) {
            return call.with("Content-Type", "application/json")
                    .body(values.any(BROKEN).getBytes(StandardCharsets.UTF_8));
        }
        JsonNode body = values.right(operation, "", schema);
        if (mutated && body instanceof ObjectNode object) {
            mutate(object);
        }
        return call.json(body);
    }

    private void mutate(ObjectNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || values.oneIn(6)) {
            body.put("extra", 1);
            return;
        }
        String name = values.any(names);
        if (body.path(name) instanceof ObjectNode inner && values.oneIn(2)) {
            mutate(inner);
        } else if (values.oneIn(4)) {
            body.remove(name);
        } else {
            body.set(name, values.wrong());
        }
    }

    private Call file(Operation operation, Call call, boolean mutated) {
        String text = operation.subject().equals("members")
                ? "name,phone,category,branchCode\n新党员," + Town.phone() + ",COMMUNITY,无\n"
                : "code,name,level,parentCode\nF" + random.nextInt(1000) + ",新支部,BRANCH,无\n";
        byte[] file = operation.subject().equals("evidence")
                ? PermissionDeeds.picture()
                : text.getBytes(StandardCharsets.UTF_8);
        if (mutated) {
            for (int i = 0; i < 3; i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
        }
        Call upload = Call.upload(call.path(), values.oneIn(3) ? "a.xlsx" : "a.csv", file);
        return new Call(call.method(), call.path(), upload.headers(), upload.body());
    }
}
