package org.dangjian.market.platform.http.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Completes the published contract with what holds everywhere: the bearer token, the request key, and every problem an
 * operation can answer with, each with its codes and sentences as {@link ProblemCode} has them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final List<Integer> ALWAYS = List.of(400, 401, 403, 404, 429, 503);
    private static final List<Integer> WHEN_WRITING = List.of(408, 409, 413, 415, 422);
    private static final List<Integer> WHEN_CHANGING = List.of(412, 428);
    private static final List<Integer> WHEN_SIGNING_IN = List.of(423);
    private static final List<String> GUARDED_BY_LOCK = List.of("/api/v1/auth/login", "/api/v1/auth/password");

    /** The status of success of each operation that answers with another than 200, by its name. */
    private final Map<String, String> successes = new HashMap<>();

    /** @param classes where the methods tell their status of success, which the framework does not publish by itself */
    public ContractFilter(IndexView classes) {
        for (AnnotationInstance status : classes.getAnnotations(STATUS)) {
            AnnotationInstance operation = status.target().asMethod().annotation(OPERATION);
            if (operation != null) {
                successes.put(
                        operation.value("operationId").asString(),
                        Integer.toString(status.value().asInt()));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("党建超市 API")
                .version("1")
                .description("社区党建积分与项目集市。错误一律为 application/problem+json（RFC 9457），code 稳定，detail 默认中文。"));
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.getComponents().addSchema(PROBLEM, problemSchema());
        Stream.of(ALWAYS, WHEN_WRITING, WHEN_CHANGING, WHEN_SIGNING_IN)
                .flatMap(List::stream)
                .forEach(status -> api.getComponents().addResponse(PROBLEM + status, problem(status)));
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.startsWith("Page")) {
                schema.setRequired(List.of("items"));
            }
        });
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean open = path.startsWith("/api/v1/auth/login")
                || path.startsWith("/api/v1/auth/refresh")
                || path.equals("/api/v1/ratings")
                || path.startsWith("/api/v1/publicities/")
                || path.equals("/api/v1/setup");
        if (!open) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        }
        tellSuccess(operation);
        ALWAYS.forEach(status -> addProblem(operation, status));
        if (method != PathItem.HttpMethod.GET) {
            WHEN_WRITING.forEach(status -> addProblem(operation, status));
        }
        if (GUARDED_BY_LOCK.contains(path)) {
            addProblem(operation, 423);
        }
        if (method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.PUT) {
            WHEN_CHANGING.forEach(status -> addProblem(operation, status));
        }
        if (method == PathItem.HttpMethod.POST && !open && !path.startsWith("/api/v1/auth/") && !isSecret(path)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("请求编号（UUID）。同一编号和内容只生效一次，重发得到第一次的回答；涉及积分、库存、认领的操作必填。")
                    .schema(OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.STRING))
                            .format("uuid")));
        }
    }

    /** A ballot keeps no request key: its digest would tell what the ballot said. */
    private static boolean isSecret(String path) {
        return path.endsWith("/ballots");
    }

    /** Puts what is declared for a success under the status that is answered. */
    private void tellSuccess(Operation operation) {
        String status = successes.get(operation.getOperationId());
        if (status == null) {
            return;
        }
        APIResponses responses = operation.getResponses();
        Stream.of("200", "201", "204")
                .filter(responses::hasAPIResponse)
                .findFirst()
                .ifPresent(declared -> {
                    APIResponse response = responses.getAPIResponse(declared);
                    responses.removeAPIResponse(declared);
                    responses.addAPIResponse(
                            status,
                            response.description(Response.Status.fromStatusCode(Integer.parseInt(status))
                                    .getReasonPhrase()));
                });
    }

    private static void addProblem(Operation operation, int status) {
        String key = Integer.toString(status);
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation
                .getResponses()
                .addAPIResponse(key, OASFactory.createAPIResponse().ref(PROBLEM + key));
    }

    private static APIResponse problem(int status) {
        List<ProblemCode> codes = Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .toList();
        return OASFactory.createAPIResponse()
                .description(codes.stream().map(ProblemCode::code).distinct().collect(Collectors.joining(", ")))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemMapper.PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))
                                        .example(example(codes.getFirst()))));
    }

    /** In a fixed order: the committed contract is compared letter by letter. */
    private static Map<String, Object> example(ProblemCode code) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:dangjian-market:problem:" + code.code());
        example.put("status", code.status());
        example.put("code", code.code());
        example.put("detail", code.detail(false));
        return example;
    }

    private static Schema problemSchema() {
        Schema text = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description("RFC 9457 问题说明；errors 列出有误的字段或文件的行列")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("detail", text)
                .addProperty("instance", text)
                .addProperty("code", text)
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT))))
                .required(List.of("type", "title", "status", "detail", "code"));
    }
}
