package dev.ringproof.inspect.facts;

import java.util.Optional;

/**
 * One tenant.
 *
 * @param tenant u32
 * @param authorised whether lanes run its slots
 * @param activeSlots slots with work under way
 * @param publishedSlots those that wait for a lane
 * @param faultSlots its FAULT slots
 * @param fairness its fairness counter; absent for tenants that have none (32 and above)
 * @param quota its quota; absent likewise
 */
public record TenantFacts(
    long tenant,
    boolean authorised,
    long activeSlots,
    long publishedSlots,
    long faultSlots,
    Optional<Long> fairness,
    Optional<Long> quota) {}
