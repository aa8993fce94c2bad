package dev.ringproof.suite.judge;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules a case can tell broken: those that are blamed when an answer is wrong in every place.
 *
 * <p>Found by giving the judge such answers, so that it can never say something else than the
 * judge. Of long buffers the first words are made wrong, and of long lists the first items.
 */
public final class Telling {
  /** As many differing words as a comparison lists. */
  private static final int WORDS_A_ROUND = 64;

  /** Enough for every region of a control buffer and a ring of twelve slots. */
  private static final int ROUNDS = 3;

  /** The round after those, in which every buffer is a word too long. */
  private static final int LONGER = ROUNDS;

  private static final int ITEMS = 3;

  private Telling() {}

  /** The rules that a case can tell broken. */
  public static Set<Rule> of(Case asked) {
    Set<Rule> rules = new LinkedHashSet<>();
    main(asked).ifPresent(rules::add);
    alternatives(asked.expected()).forEach(each -> add(rules, asked, each));
    return rules;
  }

  /** The rule that a case is made for: of its refusal, or else of the whole answer. */
  public static Optional<Rule> main(Case asked) {
    OperationName operation = asked.operation().operationName();
    return asked.expected() instanceof Expectation.Err err
        ? RuleBook.blame(operation, "!" + err.code())
        : RuleBook.blame(operation, "");
  }

  private static List<? extends Expectation> alternatives(Expectation expected) {
    return expected instanceof Expectation.AnyOf any ? any.alternatives() : List.of(expected);
  }

  private static void add(Set<Rule> rules, Case asked, Expectation expected) {
    Fields right = fields(expected);
    if (right.asMap().isEmpty()) {
      return;
    }
    for (int round = 0; round <= LONGER; round++) {
      Outcome wrong = wrong(code(expected), wrong(right, round));
      new Comparison(asked.operation(), expected)
          .compare(wrong).stream()
              .map(Difference::rule)
              .flatMap(Optional::stream)
              .forEach(rules::add);
    }
  }

  private static Fields fields(Expectation expected) {
    return expected instanceof Expectation.Err err
        ? err.refused().fields()
        : ((Expectation.Ok) expected).fields();
  }

  private static Optional<String> code(Expectation expected) {
    return expected instanceof Expectation.Err err ? Optional.of(err.code()) : Optional.empty();
  }

  /** Not every place can be wrong at once and still have its shape, which the judge allows. */
  private static Outcome wrong(Optional<String> code, Fields fields) {
    return new Outcome.Misshapen(code, fields, "", "wrong in every place");
  }

  private static Fields wrong(Fields right, int round) {
    Map<String, Value> wrong = new LinkedHashMap<>();
    right.asMap().forEach((name, value) -> wrong.put(name, wrong(value, round)));
    return Fields.copyOf(wrong);
  }

  private static Value wrong(Value right, int round) {
    if (right instanceof Fields fields) {
      return wrong(fields, round);
    }
    if (right instanceof Value.Seq seq) {
      List<Value> items = new ArrayList<>(seq.items());
      for (int i = 0; i < Math.min(items.size(), ITEMS); i++) {
        items.set(i, wrong(items.get(i), round));
      }
      return items.isEmpty() ? Value.seq(List.of(Value.number(0))) : Value.seq(items);
    }
    if (right instanceof Bytes bytes) {
      return wrong(bytes, round);
    }
    if (right instanceof Value.Text text) {
      return Value.text(text.text() + "0");
    }
    return right instanceof Value.Int number
        ? Value.number(number.number() ^ 1)
        : Value.flag(!(right instanceof Value.Flag flag && flag.flag()));
  }

  private static Bytes wrong(Bytes right, int round) {
    if (round == LONGER) {
      return Bytes.copyOf(ByteBuffer.wrap(Arrays.copyOf(right.toArray(), right.length() + 4)));
    }
    ByteBuffer wrong = right.toBuffer();
    int words = LittleEndian.words(wrong);
    int end = Math.min((round + 1) * WORDS_A_ROUND, words);
    for (int word = round * WORDS_A_ROUND; word < end; word++) {
      LittleEndian.put(wrong, word, LittleEndian.get(wrong, word) ^ 1);
    }
    return Bytes.copyOf(wrong);
  }
}
