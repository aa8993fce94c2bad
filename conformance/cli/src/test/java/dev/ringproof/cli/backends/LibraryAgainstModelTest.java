package dev.ringproof.cli.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.backend.HostBackend;
import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two implementations that have only the norm in common answer every operation alike. */
class LibraryAgainstModelTest {
  private static final AnyOperation SMALL = new AnyOperation(6);
  private static final AnyOperation MIDDLING = new AnyOperation(400);
  private static final AnyOperation LARGE = new AnyOperation(20_000);

  private static final Set<Capability> ON_RINGS =
      EnumSet.of(
          Capability.PUBLISH,
          Capability.TRANSITION,
          Capability.DESCRIPTOR,
          Capability.TELEMETRY,
          Capability.SKETCH,
          Capability.POLICY);

  private final HostBackend library = new HostBackend();
  private final ReferenceBackend model = new ReferenceBackend();

  private static Arbitrary<Operation> operations(AnyOperation any, Set<Capability> capabilities) {
    List<OperationName> names = AnyOperation.named(capabilities).toList();
    return Arbitraries.of(names).flatMap(any::of);
  }

  @Provide
  Arbitrary<Operation> small() {
    return operations(SMALL, library.capabilities());
  }

  @Provide
  Arbitrary<Operation> launches() {
    return SMALL.of(OperationName.RECOMMEND_LAUNCH);
  }

  @Provide
  Arbitrary<Operation> middling() {
    return operations(MIDDLING, ON_RINGS);
  }

  @Provide
  Arbitrary<Operation> large() {
    return operations(LARGE, ON_RINGS);
  }

  @Property(tries = 16_000, seed = "20250611")
  void every_operation(@ForAll("small") Operation asked) {
    assertEquals(model.apply(asked), library.apply(asked));
  }

  @Property(tries = 40_000, seed = "20250611")
  void launches_at_the_thresholds_of_the_policy(@ForAll("launches") Operation asked) {
    assertEquals(model.apply(asked), library.apply(asked));
  }

  @Property(tries = 3_000, seed = "20250611")
  void operations_on_rings_with_room_for_windows(@ForAll("middling") Operation asked) {
    assertEquals(model.apply(asked), library.apply(asked));
  }

  @Property(tries = 100, seed = "20250611")
  void operations_on_large_rings(@ForAll("large") Operation asked) {
    assertEquals(model.apply(asked), library.apply(asked));
  }
}
