package dev.ringproof.suite.cases;

import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.generate.GeneratedCases.PersistentShape;
import dev.ringproof.suite.generate.RaceOracle;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.VectorException;
import dev.ringproof.suite.vector.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much a run asks; each level asks what the one before it asks, and more. */
public enum SuiteLevel {
  /** A few cases of every operation. */
  SMOKE,
  /** Every vector, and a sample of the operations that have none. */
  STANDARD,
  /** Many generated programs beside that. */
  DEEP;

  private static final int VECTORS_AN_OPERATION = 3;
  private static final long SAMPLE_SEED = 1;
  private static final long DEEP_SEED = 2;
  private static final PersistentShape SMALL = new PersistentShape(4, 3);
  private static final PersistentShape LARGE = new PersistentShape(64, 16);

  /** The cases of the level; the same ones every time. */
  public CaseFeed cases() {
    return switch (this) {
      case SMOKE -> few(bundled()).then(withoutVectors()).whole();
      case STANDARD -> CaseFeed.of(bundled()).then(withoutVectors()).whole();
      case DEEP -> STANDARD.cases().then(programs()).whole();
    };
  }

  private static CaseFeed few(Vectors all) {
    Map<OperationName, Integer> taken = new EnumMap<>(OperationName.class);
    List<Case> few = new ArrayList<>();
    for (Case each : all.cases()) {
      OperationName name = each.operation().operationName();
      if (taken.merge(name, 1, Integer::sum) <= VECTORS_AN_OPERATION) {
        few.add(each);
      }
    }
    return CaseFeed.of("few of " + all.sha256(), few);
  }

  /** No recorded answer can say what lanes that race leave, so these are always generated. */
  private static CaseFeed withoutVectors() {
    return GeneratedFeed.programs(OperationName.RUN_PARALLEL, SAMPLE_SEED, 32, SMALL)
        .then(GeneratedFeed.programs(OperationName.RUN_PERSISTENT, SAMPLE_SEED, 8, SMALL));
  }

  private static CaseFeed programs() {
    return GeneratedFeed.programs(OperationName.DRAIN, DEEP_SEED, 20_000, SMALL)
        .then(GeneratedFeed.programs(OperationName.RUN_PARALLEL, DEEP_SEED, 5_000, SMALL))
        .then(GeneratedFeed.programs(OperationName.RUN_PERSISTENT, DEEP_SEED, 100, LARGE))
        .then(GeneratedFeed.races(DEEP_SEED, 2_000, 1, new RaceOracle()));
  }

  private static Vectors bundled() {
    try {
      return Vectors.bundled();
    } catch (VectorException malformed) {
      throw new IllegalStateException("a bundled vector is malformed", malformed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the bundled vectors cannot be read", unreadable);
    }
  }
}
