package org.dangjian.market.people.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a district and all below it call roles and levels. */
@Entity
@Table(name = "organization_label")
class OrganizationLabels {

    @Id
    @Column(name = "organization_id")
    private UUID organizationId;

    /** A line for each: the key of the label, an equals sign, the word. */
    private String words;

    @Version
    private int version;

    protected OrganizationLabels() {}

    OrganizationLabels(UUID organizationId) {
        this.organizationId = organizationId;
        this.words = "";
    }

    Map<String, String> words() {
        return read(words);
    }

    static Map<String, String> read(String lines) {
        return new TreeMap<>(lines.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(sides -> sides[0], sides -> sides[1])));
    }

    void call(Map<String, String> others) {
        this.words = new TreeMap<>(others)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining("\n"));
    }

    int version() {
        return version;
    }
}
