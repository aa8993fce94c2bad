package dev.ringproof.suite.judge;

import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.vector.Accepted;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.vector.Origin;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Small cases and backends for the tests of the judge. */
public final class Cases {
  public static final Operation OPERATION = new ControlByteLen(0);

  private Cases() {}

  public static Case of(
      String id, Operation operation, Expectation expected, Accepted... accepted) {
    return new Case(id, operation, expected, List.of(accepted), new Origin("file", 1));
  }

  /** A case that 640 bytes pass. */
  public static Case of(String id) {
    return of(id, OPERATION, new Expectation.Ok(bytes(640)));
  }

  public static ByteLenAnswer bytes(long length) {
    return ByteLenAnswer.of(length);
  }

  /** A backend of the capability codec. */
  public static Backend codec(Function<Operation, Outcome> answer) {
    return offering(Capability.CODEC, answer);
  }

  /** A backend of the capability publish. */
  public static Backend publish(Function<Operation, Outcome> answer) {
    return offering(Capability.PUBLISH, answer);
  }

  private static Backend offering(Capability capability, Function<Operation, Outcome> answer) {
    return new Backend() {
      @Override
      public Implementation implementation() {
        return Implementation.of("test", "1", "Java");
      }

      @Override
      public Set<Capability> capabilities() {
        return Set.of(capability);
      }

      @Override
      public Outcome apply(Operation operation) {
        return answer.apply(operation);
      }
    };
  }
}
