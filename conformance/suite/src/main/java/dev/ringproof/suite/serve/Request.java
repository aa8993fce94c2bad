package dev.ringproof.suite.serve;

import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.Members;
import dev.ringproof.suite.wire.OperationReader;
import java.util.Set;

/**
 * A request of the testee protocol: a greeting or an operation, with the number it goes by.
 *
 * @param id number that the answer repeats
 * @param hello fields of a greeting, or null
 * @param operation the operation, or null for a greeting
 */
record Request(long id, Fields hello, Operation operation) {
  private static final String HELLO = "hello";
  private static final String ID = "id";
  private static final Set<String> MEMBERS = Set.of(ID, "op", "in");

  /**
   * Reads a line; its members may come in any order.
   *
   * @throws MalformedException when it is not a request
   */
  static Request read(Members line) throws MalformedException {
    line.only(MEMBERS);
    long id = line.number(ID);
    if (line.text("op").equals(HELLO)) {
      return new Request(id, line.object("in").fields(), null);
    }
    return new Request(id, null, OperationReader.read(OperationReader.name(line), line));
  }
}
