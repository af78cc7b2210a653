package org.dangjian.market.pages;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with the demo district, which keeps what it makes in {@code target} and lets this machine ask as it likes. */
public final class DemoDistrictProfile implements QuarkusTestProfile {

    @Override
    public String getConfigProfile() {
        return "demo";
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "market.access.keys-folder", "target/keys",
                "market.evidence.folder", "target/evidence",
                "market.reports.folder", "target/exports",
                "market.limits.exempt-addresses", "127.0.0.1",
                "market.access.hash-memory", "64",
                "market.access.hash-iterations", "1",
                "market.ledger.require-durability", "false");
    }
}
