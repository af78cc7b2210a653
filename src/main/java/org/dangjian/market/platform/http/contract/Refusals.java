package org.dangjian.market.platform.http.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dangjian.market.platform.http.problem.ProblemMapper;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems an operation can answer with, each with its codes and sentences as {@link ProblemCode} has them. */
final class Refusals {

    static final String PROBLEM = "Problem";
    private static final String ERROR = "ProblemError";
    private static final List<Integer> ALL =
            List.of(400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 423, 428, 429, 503);
    private static final List<String> GUARDED_BY_LOCK =
            List.of("/api/v1/auth/login", "/api/v1/auth/password", "/api/v1/auth/wechat/bind");
    private static final Set<String> PLACES = Set.of("organizationId", "unitId", "year");
    private static final String AUTH = "/api/v1/auth/";
    /** Of what is over there is no code to show. */
    private static final Pattern CODES = Pattern.compile("/qr$|-code$");

    private final OpenAPI api;

    Refusals(OpenAPI api) {
        this.api = api;
    }

    /** The problems by themselves, for operations to refer to. */
    void define() {
        api.getComponents().addSchema(ERROR, error());
        api.getComponents().addSchema(PROBLEM, problem());
        ALL.forEach(status -> api.getComponents().addResponse(PROBLEM + status, problem(status)));
    }

    /** Those that this operation can answer with: what it reads and who may ask tell. */
    void add(String path, HttpMethod method, Operation operation, OperationFacts facts) {
        Set<Integer> possible = new TreeSet<>(List.of(400, 429, 503));
        boolean writes = method != HttpMethod.GET;
        boolean signsIn = path.startsWith(AUTH);
        boolean readsBody = operation.getRequestBody() != null;
        addIf(!facts.open() || signsIn, possible, 401);
        addIf(facts.forRoles() || writes && !facts.open() || facts.open() && signsIn, possible, 403);
        addIf(path.contains("{") || namesPlaces(operation) || writes && !signsIn, possible, 404);
        addIf(writes || CODES.matcher(path).find(), possible, 409);
        addIf(readsBody, possible, 408, 413, 415);
        addIf(facts.key() || readsBody && !signsIn, possible, 422);
        addIf(facts.changesVersion(), possible, 412, 428);
        addIf(GUARDED_BY_LOCK.contains(path), possible, 423);
        possible.forEach(status -> operation
                .getResponses()
                .addAPIResponse(
                        Integer.toString(status), OASFactory.createAPIResponse().ref(PROBLEM + status)));
    }

    private static void addIf(boolean can, Set<Integer> possible, Integer... statuses) {
        if (can) {
            possible.addAll(List.of(statuses));
        }
    }

    /** Whether a query names a place, which may not be the caller's, or a year, which may have nothing. */
    private static boolean namesPlaces(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                        .anyMatch(parameter -> PLACES.contains(parameter.getName()));
    }

    private static APIResponse problem(int status) {
        List<ProblemCode> codes = Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .toList();
        APIResponse response = OASFactory.createAPIResponse()
                .description(codes.stream().map(ProblemCode::code).distinct().collect(Collectors.joining(", ")))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemMapper.PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(Schemas.to(PROBLEM))
                                        .example(example(codes.getFirst()))));
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

    private static Schema problem() {
        return Schemas.object()
                .addProperty("type", Schemas.text())
                .addProperty("title", Schemas.text())
                .addProperty("status", Schemas.number().format("int32"))
                .addProperty("detail", Schemas.text())
                .addProperty("instance", Schemas.text())
                .addProperty("code", Schemas.text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(Schemas.to(ERROR)))
                .addProperty("bindTicket", Schemas.text())
                .required(List.of("type", "title", "status", "detail", "instance", "code"));
    }
}
