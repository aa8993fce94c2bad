package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.operation.LaunchOperation.RecommendLaunch;
import dev.ringproof.spec.operation.LaunchOperation.RecommendLaunchFromTelemetry;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Launch policy: what every recommendation has in common, and what is refused first. */
class LaunchTest {
  private static final long U32_MAX = 0xFFFF_FFFFL;
  private static final int[] LIMITS = {16, 64, 256};

  private static final List<Mistake<LaunchRequest>> IN_ORDER =
      List.of(
          new Mistake<>("zero_adapter_limit", LaunchTest::withoutALimit),
          new Mistake<>("hit_capacity_overflow", (it, n) -> adapted(it, -1, 2 + n, LIMITS)),
          new Mistake<>("peak_bytes_overflow", (it, n) -> sizes(it, it.requeueCount(), -1L - n, 0)),
          new Mistake<>(
              "device_memory_budget",
              (it, n) -> sizes(it, it.requeueCount(), it.residentDeviceBytes(), 1 + n)));

  @Provide
  Arbitrary<LaunchRequest> request() {
    Arbitrary<int[]> numbers = Given.u32().array(int[].class).ofSize(14);
    Arbitrary<long[]> sizes =
        Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(0, 100_000))
            .array(long[].class)
            .ofSize(3);
    return Combinators.combine(numbers, sizes).as(LaunchTest::request);
  }

  @Provide
  Arbitrary<Topology> topology() {
    return Arbitraries.of(Topology.class);
  }

  @Property(tries = 1000)
  void a_recommendation_fits_the_adapter_and_covers_the_queue(
      @ForAll("request") LaunchRequest request, @ForAll("topology") Topology previous) {
    Outcome outcome = Asked.any(new RecommendLaunch(request, Optional.of(previous)));
    if (!(outcome instanceof Outcome.Done done)) {
      return;
    }
    Fields fields = done.fields();
    long groups = Asked.number(fields, "worker_groups");
    long size = Asked.number(fields, "workgroup_size_x");
    assertTrue(groups >= 1 && groups <= u(request.maxComputeWorkgroupsPerDimension()));
    assertTrue(size >= 1 && size <= groups && size <= Math.max(u(request.maxWorkgroupSizeX()), 1));
    long queue = Math.max(u(request.queueLen()), 1);
    long slots = Math.min(Math.max(saturated(queue + size - 1) / size, 1) * size, U32_MAX);
    assertEquals(slots, Asked.number(fields, "slot_count"));
    long x = Math.min(Math.min(saturated(slots + size - 1) / size, groups), 1024);
    List<Value> grid = List.of(Value.number(x), Value.number(1), Value.number(1));
    assertEquals(grid, Asked.items(fields, "dispatch_grid"));
  }

  private static long saturated(long number) {
    return Math.min(number, U32_MAX);
  }

  @Property(tries = 1000)
  void hits_bytes_and_budget_follow_from_the_request(@ForAll("request") LaunchRequest request) {
    Outcome outcome = Asked.any(new RecommendLaunch(request, Optional.empty()));
    BigInteger budget = unsigned(request.deviceMemoryBudgetBytes());
    if (outcome instanceof Outcome.Done done) {
      long hits = Asked.number(done.fields(), "hit_capacity");
      if (request.requestedHitCapacity() != 0) {
        assertEquals(u(request.requestedHitCapacity()), hits);
      }
      BigInteger peak = unsigned(request.residentDeviceBytes()).add(BigInteger.valueOf(16 * hits));
      assertEquals(peak.toString(), Asked.text(done.fields(), "estimated_peak_device_bytes"));
      assertTrue(budget.signum() == 0 || peak.compareTo(budget) <= 0);
      assertEquals(budget.toString(), Asked.text(done.fields(), "device_memory_budget_bytes"));
    }
  }

  @Property
  void the_adapter_is_looked_at_before_the_hits_the_hits_before_the_bytes(
      @ForAll("request") LaunchRequest request, @ForAll int bits, @ForAll byte way) {
    LaunchRequest good = sizes(adapted(request, 1, 1, LIMITS), 0, 0, 0);
    var spoiled = Mistake.some(IN_ORDER, bits, way & 0x3F, good);
    RecommendLaunch op = new RecommendLaunch(spoiled.request(), Optional.empty());
    assertEquals(spoiled.firstCode(), Asked.refused(op).code());
  }

  @Property
  void a_queue_of_nothing_is_empty_whatever_came_before(
      @ForAll("request") LaunchRequest request, @ForAll("topology") Topology previous) {
    LaunchRequest idle = sizes(adapted(request, 0, 1, LIMITS), 0, 0, 0);
    Fields fields = Asked.done(new RecommendLaunch(idle, Optional.of(previous)));
    assertEquals("empty", Asked.text(fields, "topology"));
    assertEquals("empty", Asked.text(fields, "pressure"));
  }

  @Property
  void from_telemetry_the_buffers_come_first_then_the_requeues_then_the_policy(
      @ForAll("request") LaunchRequest request, @ForAll byte way, @ForAll boolean requeued) {
    LaunchRequest wrong = sizes(adapted(request, 1, 1, new int[3]), -1, 0, 0);
    Bytes control = Bytes.of(new byte[640]);
    RingImage ring = RingImage.empty(2).withStatus(1, requeued ? 6 : 1);
    String code = requeued ? "requeue_count_overflow" : "zero_adapter_limit";
    assertEquals(code, code(control, ring.bytes(), wrong));
    Bytes cut = Given.cut(ring.bytes(), way & 0x3F);
    assertEquals("ring_length", code(control, cut, wrong));
    assertEquals("control_length", code(Bytes.EMPTY, cut, wrong));
  }

  private static String code(Bytes control, Bytes ring, LaunchRequest request) {
    return Asked.refused(new RecommendLaunchFromTelemetry(control, ring, Words.EMPTY, request))
        .code();
  }

  private static LaunchRequest withoutALimit(LaunchRequest it, int n) {
    int[] limits = LIMITS.clone();
    limits[n % 3] = 0;
    return adapted(it, it.queueLen(), it.expectedHitsPerItem(), limits);
  }

  /** The request with another queue, other hits per item and these three limits. */
  private static LaunchRequest adapted(LaunchRequest it, int queue, int expected, int[] limits) {
    return new LaunchRequest(
        queue,
        it.requestedWorkerGroups(),
        limits[0],
        limits[1],
        limits[2],
        0,
        expected,
        it.hotOpcodeCount(),
        it.hotWindowCount(),
        it.requeueCount(),
        it.maxPriorityAge(),
        it.graphNodeCount(),
        it.graphEdgeCount(),
        it.frontierDensityBps(),
        it.memoryPressureBps(),
        it.residentDeviceBytes(),
        it.deviceMemoryBudgetBytes());
  }

  private static LaunchRequest request(int[] n, long[] s) {
    return new LaunchRequest(
        n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], s[0], n[9], n[10], n[11], n[12],
        n[13], s[1], s[2]);
  }

  private static LaunchRequest sizes(LaunchRequest it, long requeues, long resident, long budget) {
    return new LaunchRequest(
        it.queueLen(),
        it.requestedWorkerGroups(),
        it.maxWorkgroupSizeX(),
        it.maxComputeWorkgroupsPerDimension(),
        it.maxComputeInvocationsPerWorkgroup(),
        it.requestedHitCapacity(),
        it.expectedHitsPerItem(),
        it.hotOpcodeCount(),
        it.hotWindowCount(),
        requeues,
        it.maxPriorityAge(),
        it.graphNodeCount(),
        it.graphEdgeCount(),
        it.frontierDensityBps(),
        it.memoryPressureBps(),
        resident,
        budget);
  }

  private static long u(int word) {
    return Integer.toUnsignedLong(word);
  }

  private static BigInteger unsigned(long bits) {
    return new BigInteger(Long.toUnsignedString(bits));
  }
}
