package org.dangjian.market.assessment.rules.scheme;

/** Whom a scheme judges (考核对象): members, or organizations and stationed units. */
public enum Audience {
    MEMBER,
    ORGANIZATION
}
