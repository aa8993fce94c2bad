package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.ExecutionMode;
import dev.ringproof.spec.launch.Pressure;
import dev.ringproof.spec.launch.Topology;

/**
 * How a launch should be shaped.
 *
 * @param topology shape of the frontier that it serves
 * @param grid workers, slots and dispatch
 * @param pressure how the queue compares with the lanes
 * @param hits hits to hold, and what they take
 * @param mode whether a kernel is compiled
 * @param promotion what is hot
 * @param agePriorityWork whether waiting work moves up
 */
public record LaunchRecommendation(
    Topology topology,
    LaunchGrid grid,
    Pressure pressure,
    HitBudget hits,
    ExecutionMode mode,
    Promotion promotion,
    boolean agePriorityWork) {}
