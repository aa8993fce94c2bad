package dev.ringproof.suite.vector;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.Members;
import dev.ringproof.suite.wire.OperationReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One line of a vector file as a case; the answers are held against the operation's record. */
final class VectorLine {
  private static final String OK = "ok";
  private static final String ERR = "err";
  private static final String ANY_OF = "any_of";
  private static final String ACCEPT = "accept";
  private static final String ERRATUM = "erratum";
  private static final Set<String> MEMBERS = Set.of("id", "op", "in", OK, ERR, ANY_OF, ACCEPT);
  private static final Set<String> MEMBERS_OF_ACCEPT = Set.of(ERRATUM, OK, ERR);

  private final Members line;
  private final OperationName name;

  private VectorLine(Members line) throws MalformedException {
    line.only(MEMBERS);
    this.line = line;
    this.name = OperationReader.name(line);
  }

  /**
   * Reads a line.
   *
   * @throws MalformedException when it is not a vector
   */
  static Case read(Members line, Origin origin) throws MalformedException {
    VectorLine read = new VectorLine(line);
    return new Case(
        line.text("id"),
        OperationReader.read(read.name, line),
        read.expected(),
        read.accepted(),
        origin);
  }

  private Expectation expected() throws MalformedException {
    return line.has(ANY_OF) && alone(line, ANY_OF) ? anyOf() : answer(line);
  }

  private Expectation anyOf() throws MalformedException {
    List<Expectation.Ok> alternatives = new ArrayList<>();
    for (Members each : line.objects(ANY_OF)) {
      alternatives.add(ok(each));
    }
    if (alternatives.isEmpty()) {
      throw line.wrong(ANY_OF, "'any_of' allows nothing; give an answer");
    }
    return new Expectation.AnyOf(alternatives);
  }

  private Expectation answer(Members within) throws MalformedException {
    if (within.has(OK) && alone(within, OK)) {
      return ok(within.object(OK));
    }
    if (within.has(ERR)) {
      return err(within.object(ERR));
    }
    throw within.wrong("", "no 'ok', 'err' or 'any_of'");
  }

  private static boolean alone(Members within, String member) throws MalformedException {
    for (String other : List.of(OK, ERR, ANY_OF)) {
      if (!other.equals(member) && within.has(other)) {
        throw within.wrong(other, "more than one of 'ok', 'err' and 'any_of'; keep one");
      }
    }
    return true;
  }

  private Expectation.Ok ok(Members answer) throws MalformedException {
    return new Expectation.Ok((Answer) answer.as(Answer.shape(name.answer())));
  }

  private static Expectation err(Members answer) throws MalformedException {
    Map<String, Value> others = new LinkedHashMap<>(answer.fields().asMap());
    others.remove("code");
    Outcome refused = Outcome.refused(answer.text("code"), Fields.copyOf(others));
    if (refused instanceof Outcome.Misshapen misfit) {
      throw answer.wrong(misfit.path(), "err." + misfit.path() + ": " + misfit.problem());
    }
    return Expectation.of(refused);
  }

  private List<Accepted> accepted() throws MalformedException {
    List<Accepted> accepted = new ArrayList<>();
    if (line.has(ACCEPT)) {
      for (Members each : line.objects(ACCEPT)) {
        each.only(MEMBERS_OF_ACCEPT);
        accepted.add(new Accepted(each.text(ERRATUM), answer(each)));
      }
    }
    return accepted;
  }
}
