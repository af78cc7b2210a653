package org.dangjian.market.platform.http.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dangjian.market.platform.http.problem.ProblemMapper;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems an operation can answer with, each with the codes it can give and sentences as {@link ProblemCode} has them. */
final class Refusals {

    static final String PROBLEM = "Problem";
    /** By its name the codes of an operation stand in the contract, for programs to read. */
    private static final String CODES = "x-problem-codes";

    private static final String ERROR = "ProblemError";
    private static final String FILE = "contract/problems.properties";
    private static final String APART = ", ";
    private static final List<Integer> ALL =
            List.of(400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 423, 428, 429, 503);

    /** Answered before the operation is known or after it is done, whichever it is. */
    private static final List<ProblemCode> ANYWHERE = List.of(
            ProblemCode.VALIDATION_FAILED,
            ProblemCode.TOO_MANY_REQUESTS,
            ProblemCode.OVERLOADED,
            ProblemCode.OUTCOME_UNKNOWN);

    /** Of what is sent, before it is looked at. */
    private static final List<ProblemCode> OF_BODIES = List.of(
            ProblemCode.MALFORMED_BODY,
            ProblemCode.REQUEST_TIMEOUT,
            ProblemCode.BODY_TOO_LARGE,
            ProblemCode.UNSUPPORTED_MEDIA_TYPE);

    /** What a status mostly stands for; operations that give another code say so themselves. */
    private static final List<ProblemCode> COMMON = Stream.of(
                    ANYWHERE,
                    OF_BODIES,
                    List.of(ProblemCode.UNAUTHENTICATED, ProblemCode.FORBIDDEN, ProblemCode.NOT_FOUND))
            .flatMap(List::stream)
            .filter(code -> code != ProblemCode.MALFORMED_BODY)
            .toList();

    private static final Map<String, ProblemCode> BY_CODE = Arrays.stream(ProblemCode.values())
            .collect(Collectors.toMap(ProblemCode::code, Function.identity(), (first, same) -> first));

    private final OpenAPI api;
    private final Properties ofOperations;

    Refusals(OpenAPI api) {
        this.api = api;
        this.ofOperations = read();
    }

    private static Properties read() {
        Properties codes = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            codes.load(file);
            return codes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The problems by themselves, for operations to refer to. */
    void define() {
        api.getComponents().addSchema(ERROR, error());
        api.getComponents().addSchema(PROBLEM, problem());
        ALL.forEach(status -> api.getComponents().addResponse(PROBLEM + status, problem(status)));
    }

    /**
     * Those that this operation can answer with: what its code names, as {@code contract/problems.properties} has it, and
     * what the doors in front of it refuse.
     */
    void add(String path, Operation operation, OperationFacts facts) {
        SortedSet<ProblemCode> possible = new TreeSet<>(ANYWHERE);
        Stream.of(ofOperations.getProperty(operation.getOperationId(), "").split(" "))
                .filter(code -> !code.isEmpty())
                .forEach(code -> possible.add(BY_CODE.get(code)));
        addIf(!facts.open(), possible, List.of(ProblemCode.UNAUTHENTICATED));
        addIf(facts.forRoles(), possible, List.of(ProblemCode.FORBIDDEN));
        addIf(path.contains("{"), possible, List.of(ProblemCode.NOT_FOUND));
        addIf(operation.getRequestBody() != null, possible, OF_BODIES);
        operation.addExtension(
                CODES,
                possible.stream().map(ProblemCode::code).distinct().sorted().toList());
        possible.stream().map(ProblemCode::status).distinct().forEach(status -> {
            String codes = codesOf(status, List.copyOf(possible));
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse()
                                    .ref(PROBLEM + status)
                                    .description(codes.equals(codesOf(status)) ? null : codes));
        });
    }

    private static void addIf(boolean can, Set<ProblemCode> possible, List<ProblemCode> codes) {
        if (can) {
            possible.addAll(codes);
        }
    }

    /** What a status mostly stands for, or else all that it can. */
    private static String codesOf(int status) {
        String common = codesOf(status, COMMON);
        return common.isEmpty() ? codesOf(status, List.of(ProblemCode.values())) : common;
    }

    private static String codesOf(int status, List<ProblemCode> codes) {
        return codes.stream()
                .filter(code -> code.status() == status)
                .sorted()
                .map(ProblemCode::code)
                .distinct()
                .collect(Collectors.joining(APART));
    }

    private static APIResponse problem(int status) {
        ProblemCode first = Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .orElseThrow();
        APIResponse response = OASFactory.createAPIResponse()
                .description(codesOf(status))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemMapper.PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(Schemas.to(PROBLEM))
                                        .example(example(first))));
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", Headers.to("RetryAfter"));
        }
        if (status == 401) {
            response.addHeader("WWW-Authenticate", Headers.to("WwwAuthenticate"));
        }
        return response;
    }

    /** In a fixed order: the committed contract is compared letter by letter. */
    private static Map<String, Object> example(ProblemCode code) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:dangjian-market:problem:" + code.code());
        example.put("title", code.code().replace('-', ' '));
        example.put("status", code.status());
        example.put("detail", code.detail(false, sample()));
        example.put("instance", "/api/v1/items");
        example.put("code", code.code());
        return example;
    }

    /** Something to stand where the sentence tells a number or a name. */
    private static Object[] sample() {
        return IntStream.range(0, 4).mapToObj(place -> "…").toArray();
    }

    private static Schema error() {
        return Schemas.object()
                .addProperty("field", Schemas.text())
                .addProperty("row", Schemas.number().format("int32"))
                .addProperty("column", Schemas.text())
                .addProperty("message", Schemas.text())
                .required(List.of("message"));
    }

    /** All there are; later versions may add others, so that they are named and not required. */
    private static Schema code() {
        Schema code = Schemas.text();
        code.addExtension(
                "x-extensible-enum", BY_CODE.keySet().stream().sorted().toList());
        return code;
    }

    private static Schema problem() {
        return Schemas.object()
                .addProperty("type", Schemas.text())
                .addProperty("title", Schemas.text())
                .addProperty("status", Schemas.number().format("int32"))
                .addProperty("detail", Schemas.text())
                .addProperty("instance", Schemas.text())
                .addProperty("code", code())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(Schemas.to(ERROR)))
                .addProperty("bindTicket", Schemas.text())
                .required(List.of("type", "title", "status", "detail", "instance", "code"));
    }
}
