package org.dangjian.market.governance.whistle.matter;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department of a district (职能部门), as orders name it. */
@Schema(name = "Department")
public record DepartmentView(UUID id, String name) {}
