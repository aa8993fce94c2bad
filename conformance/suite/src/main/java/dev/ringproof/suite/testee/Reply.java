package dev.ringproof.suite.testee;

import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.Members;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line that a testee wrote.
 *
 * @param id number of the request that it answers
 * @param code code of a refusal
 * @param fields fields of {@code ok}, or those of {@code err} beside the code
 */
record Reply(long id, Optional<String> code, Fields fields) {
  private static final String ID = "id";
  private static final String OK = "ok";
  private static final String ERR = "err";
  private static final String CODE = "code";
  private static final Set<String> MEMBERS = Set.of(ID, OK, ERR);

  /**
   * Reads a line.
   *
   * @throws MalformedException when it is not an answer
   */
  static Reply read(Members line) throws MalformedException {
    line.only(MEMBERS);
    long id = line.number(ID);
    if (line.has(OK) == line.has(ERR)) {
      throw line.wrong("", "an answer needs 'id' and one of 'ok', 'err'");
    }
    if (line.has(OK)) {
      return new Reply(id, Optional.empty(), line.object(OK).fields());
    }
    Members err = line.object(ERR);
    Map<String, Value> others = new LinkedHashMap<>(err.fields().asMap());
    others.remove(CODE);
    return new Reply(id, Optional.of(err.text(CODE)), Fields.copyOf(others));
  }

  /** What it says of an operation. */
  Outcome outcome(OperationName asked) {
    return code.map(refused -> Outcome.refused(refused, fields))
        .orElseGet(() -> Outcome.done(asked, fields));
  }
}
