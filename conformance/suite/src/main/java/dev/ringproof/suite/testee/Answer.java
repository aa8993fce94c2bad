package dev.ringproof.suite.testee;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.ValueReader;
import dev.ringproof.suite.wire.Wire;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line that a testee wrote.
 *
 * @param id number of the request that it answers
 * @param outcome what it says
 */
record Answer(long id, Outcome outcome) {
  /**
   * Reads a line.
   *
   * @throws MalformedException when it is not an answer
   */
  static Answer read(String line) throws MalformedException {
    try (JsonParser parser = Wire.json().createParser(line)) {
      parser.nextToken();
      Answer answer = members(parser);
      if (parser.nextToken() != null) {
        throw new MalformedException("text after the object", 0);
      }
      return answer;
    } catch (JsonProcessingException broken) {
      throw Wire.malformed(broken);
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
  }

  private static Answer members(JsonParser parser) throws IOException, MalformedException {
    ValueReader.expect(parser, JsonToken.START_OBJECT, "an object");
    long id = -1;
    Outcome outcome = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      parser.nextToken();
      if (member.equals("id")) {
        ValueReader.expect(parser, JsonToken.VALUE_NUMBER_INT, "a number for 'id'");
        id = parser.getLongValue();
      } else if (outcome == null && member.equals("ok")) {
        outcome = Outcome.done(ValueReader.fields(parser));
      } else if (outcome == null && member.equals("err")) {
        outcome = refused(ValueReader.fields(parser));
      } else {
        throw new MalformedException("'" + member + "' has no place in an answer", 0);
      }
    }
    if (id < 0 || outcome == null) {
      throw new MalformedException("an answer needs 'id' and one of 'ok', 'err'", 0);
    }
    return new Answer(id, outcome);
  }

  private static Outcome refused(Fields fields) throws MalformedException {
    Map<String, Value> facts = new LinkedHashMap<>(fields.asMap());
    if (facts.remove("code") instanceof Value.Text code) {
      return new Outcome.Refused(code.text(), Fields.copyOf(facts));
    }
    throw new MalformedException("'err' has no 'code' text", 0);
  }
}
