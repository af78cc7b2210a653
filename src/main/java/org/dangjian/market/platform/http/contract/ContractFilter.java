package org.dangjian.market.platform.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the published contract with what holds everywhere: the bearer token, request keys and versions, every problem
 * an operation can answer with, what is always there and what may be absent, and words and examples for all of it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String BEARER = "bearer";

    private final IndexView classes;

    /** @param classes where methods and records tell what the framework does not publish by itself */
    public ContractFilter(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("党建超市 API")
                .version("1")
                .description("社区党建积分与项目集市。错误一律为 application/problem+json（RFC 9457），code 稳定，detail 默认中文。"
                        + "回答中的字段一律出现，没有值的为 null。")
                .license(OASFactory.createLicense().name("Apache License 2.0").identifier("Apache-2.0")));
        api.setServers(List.of(OASFactory.createServer().url("/").description("提供本文件的服务")));
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("登录所得的访问令牌（accessToken）"));
        new JobResults(api, classes).define();
        new ReportRows(api, classes).define();
        new Shapes(api, classes).apply();
        Refusals refusals = new Refusals(api);
        refusals.define();
        Headers headers = new Headers(api);
        headers.define();
        Map<String, OperationFacts> facts = OperationFacts.read(classes);
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    OperationFacts known = facts.get(operation.getOperationId());
                    secure(operation, known);
                    tellSuccess(operation, known);
                    refusals.add(path, operation, known);
                    headers.add(method, operation, known);
                    order(operation);
                }));
        new Texts().describe(api);
        new Examples().add(api);
        new SharedParameters(api).share();
        Schemas.keepUsed(api);
    }

    private static void secure(Operation operation, OperationFacts facts) {
        operation.setSecurity(
                facts.open()
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
    }

    /** Puts what is declared for a success under the status that is answered, with words for each. */
    private static void tellSuccess(Operation operation, OperationFacts facts) {
        APIResponses responses = operation.getResponses();
        // The framework adds these for every operation with a role; ours say what they mean.
        Stream.of("401", "403").forEach(responses::removeAPIResponse);
        if (facts.status() != null) {
            Stream.of("200", "201", "204")
                    .filter(responses::hasAPIResponse)
                    .findFirst()
                    .ifPresent(declared -> {
                        APIResponse response = responses.getAPIResponse(declared);
                        responses.removeAPIResponse(declared);
                        responses.addAPIResponse(facts.status(), response.description(phrase(facts.status())));
                    });
        }
        responses.getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() == null
                    && (answer.getDescription() == null
                            || answer.getDescription().isBlank())) {
                answer.setDescription(phrase(status));
            }
        });
    }

    private static String phrase(String status) {
        return Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase();
    }

    /** By status: what comes first is what is looked for first. */
    private static void order(Operation operation) {
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }
}
