package dev.ringproof.model.launch;

import static dev.ringproof.model.launch.StandardPolicy.FULL_BPS;
import static dev.ringproof.model.launch.StandardPolicy.FUSION_EDGES;
import static dev.ringproof.model.launch.StandardPolicy.HOT_OPCODES;
import static dev.ringproof.model.launch.StandardPolicy.HOT_WINDOWS;
import static java.lang.Integer.toUnsignedLong;

import dev.ringproof.spec.launch.LaunchRequest;
import java.math.BigInteger;

/**
 * A request whose density and pressure are inferred where it does not know them: steps 1 and 2.
 * Numbers are u32 in a long.
 *
 * @param queue queued items
 * @param nodes nodes of the graph
 * @param density frontier density in bps
 * @param pressure memory pressure in bps
 * @param hotOpcodes whether opcodes are promoted
 * @param hotWindows whether windows are promoted
 * @param edges edges of the graph
 */
record KnownRequest(
    long queue,
    long nodes,
    long density,
    long pressure,
    boolean hotOpcodes,
    boolean hotWindows,
    long edges) {

  static KnownRequest of(LaunchRequest request) {
    return new KnownRequest(
        toUnsignedLong(request.queueLen()),
        toUnsignedLong(request.graphNodeCount()),
        density(request),
        pressure(request),
        toUnsignedLong(request.hotOpcodeCount()) >= HOT_OPCODES, // LCH-03
        toUnsignedLong(request.hotWindowCount()) >= HOT_WINDOWS, // LCH-04
        toUnsignedLong(request.graphEdgeCount()));
  }

  /** Whether anything is promoted. */
  boolean promotes() {
    return hotOpcodes || hotWindows;
  }

  /** Whether a dense frontier has the edges and the heat to be fused. */
  boolean fuses() {
    return edges >= FUSION_EDGES && promotes();
  }

  private static long density(LaunchRequest request) {
    long queue = toUnsignedLong(request.queueLen());
    long nodes = toUnsignedLong(request.graphNodeCount());
    if (request.frontierDensityBps() != 0 || queue == 0 || nodes == 0) {
      return toUnsignedLong(request.frontierDensityBps());
    }
    return Math.max(Math.min(queue, nodes) * FULL_BPS / nodes, 1); // LCH-01
  }

  private static long pressure(LaunchRequest request) {
    long resident = request.residentDeviceBytes();
    long budget = request.deviceMemoryBudgetBytes();
    if (request.memoryPressureBps() != 0 || resident == 0 || budget == 0) {
      return toUnsignedLong(request.memoryPressureBps());
    }
    // LCH-02
    BigInteger full = BigInteger.valueOf(FULL_BPS);
    return u64(resident).multiply(full).divide(u64(budget)).min(full).longValueExact();
  }

  /** The number that a u64 held in a long is. */
  static BigInteger u64(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }
}
