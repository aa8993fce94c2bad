package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.List;

/** Answers of the reference. */
final class Asked {
  private static final Backend REFERENCE = new ReferenceBackend();

  private Asked() {}

  /** Answer, whatever it is. */
  static Outcome any(Operation operation) {
    return REFERENCE.apply(operation);
  }

  /** Results of an operation that must be carried out. */
  static Fields done(Operation operation) {
    return assertInstanceOf(Outcome.Done.class, REFERENCE.apply(operation)).fields();
  }

  /** The refusal of an operation that must be refused. */
  static Outcome.Refused refused(Operation operation) {
    return assertInstanceOf(Outcome.Refused.class, REFERENCE.apply(operation));
  }

  /** Refused with this code, the ring as it was. */
  static void refusedUnchanged(Operation operation, String code, Bytes ring) {
    Outcome.Refused refused = refused(operation);
    assertEquals(code, refused.code());
    assertEquals(ring, refused.fields().get("ring").orElseThrow());
  }

  /** Refused with this code and these facts and nothing else. */
  static void refusedExactly(Operation operation, String code, Fields facts) {
    assertEquals(Outcome.refused(code, facts), REFERENCE.apply(operation));
  }

  static long number(Fields fields, String name) {
    return ((Value.Int) fields.get(name).orElseThrow()).number();
  }

  static String text(Fields fields, String name) {
    return ((Value.Text) fields.get(name).orElseThrow()).text();
  }

  static boolean flag(Fields fields, String name) {
    return ((Value.Flag) fields.get(name).orElseThrow()).flag();
  }

  static Bytes bytes(Fields fields, String name) {
    return (Bytes) fields.get(name).orElseThrow();
  }

  static List<Value> items(Fields fields, String name) {
    return ((Value.Seq) fields.get(name).orElseThrow()).items();
  }

  static Fields misaligned(String buffer, long byteLen) {
    return Fields.of("buffer", Value.text(buffer)).with("byte_len", Value.number(byteLen));
  }

  static Fields missing(String buffer, long wordIndex, long byteLen) {
    return misaligned(buffer, byteLen).with("word_idx", Value.number(wordIndex));
  }
}
