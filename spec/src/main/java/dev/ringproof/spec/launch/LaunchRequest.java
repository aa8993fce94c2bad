package dev.ringproof.spec.launch;

/**
 * What a launch policy is asked about; {@code int} fields are u32, {@code long} fields u64, 0 means
 * "not known" where a step infers a value.
 *
 * @param queueLen queued items
 * @param requestedWorkerGroups worker groups asked for, 0 for the default
 * @param maxWorkgroupSizeX adapter limit, lanes
 * @param maxComputeWorkgroupsPerDimension adapter limit, groups
 * @param maxComputeInvocationsPerWorkgroup adapter limit, lanes
 * @param requestedHitCapacity hits to hold, 0 to infer
 * @param expectedHitsPerItem hits an item, 0 counts as 1
 * @param hotOpcodeCount opcodes seen often
 * @param hotWindowCount windows seen often
 * @param requeueCount slots that came back, u64
 * @param maxPriorityAge age of the oldest waiting work, in rounds
 * @param graphNodeCount nodes of the graph
 * @param graphEdgeCount edges of the graph
 * @param frontierDensityBps active nodes, in 1/10000
 * @param memoryPressureBps device memory in use, in 1/10000
 * @param residentDeviceBytes bytes resident on the device, u64
 * @param deviceMemoryBudgetBytes bytes that may be used, u64, 0 for no limit
 */
public record LaunchRequest(
    int queueLen,
    int requestedWorkerGroups,
    int maxWorkgroupSizeX,
    int maxComputeWorkgroupsPerDimension,
    int maxComputeInvocationsPerWorkgroup,
    int requestedHitCapacity,
    int expectedHitsPerItem,
    int hotOpcodeCount,
    int hotWindowCount,
    long requeueCount,
    int maxPriorityAge,
    int graphNodeCount,
    int graphEdgeCount,
    int frontierDensityBps,
    int memoryPressureBps,
    long residentDeviceBytes,
    long deviceMemoryBudgetBytes) {}
