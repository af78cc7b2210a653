package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.Separator;
import org.junit.jupiter.api.Test;

/** {@code ?status=A,B} and {@code ?status=A&status=B} are the same everywhere. */
class QueryListsTest {

    @Test
    void everyListThatAQueryTakesMayBeWrittenWithCommas() {
        List<String> lists = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (JavaClass type : ArchitectureTest.CODE) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                for (JavaParameter parameter : unit.getParameters()) {
                    if (parameter.isAnnotatedWith(QueryParam.class)
                            && parameter.getRawType().isAssignableTo(Collection.class)) {
                        lists.add(unit.getFullName());
                        if (!parameter.isAnnotatedWith(Separator.class)) {
                            without.add(unit.getFullName());
                        }
                    }
                }
            }
        }
        assertThat(lists).hasSizeGreaterThan(15);
        assertThat(without).isEmpty();
    }
}
