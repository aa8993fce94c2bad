package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringproof.spec.shape.Form;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The members of an object in a line of a vector file, a request or an answer: each is there once,
 * in any order. What is wrong with one is told with its path and its column.
 */
public final class Members {
  private final LineBytes line;
  private final String path;
  private final Fields fields;

  private Members(LineBytes line, String path, Fields fields) {
    this.line = line;
    this.path = path;
    this.fields = fields;
  }

  /**
   * Reads a line, which is one object and nothing else. The bytes must stay as they are for as long
   * as the members are used.
   *
   * @throws MalformedException when it is not
   */
  static Members of(LineBytes line) throws MalformedException {
    try (JsonParser parser = line.parser()) {
      if (parser.nextToken() == null) {
        throw new MalformedException("blank line; remove it", 1);
      }
      Fields fields = new ValueReader(line, parser).fields();
      if (parser.nextToken() != null) {
        throw new MalformedException(
            "text after the object", parser.currentTokenLocation().getColumnNr());
      }
      // No newline is left in a line, so that only a carriage return can have begun another row.
      if (parser.currentLocation().getLineNr() > 1) {
        throw new MalformedException(
            "a carriage return alone ends no line; end it with a newline", line.columnOf('\r'));
      }
      return new Members(line, "", fields);
    } catch (JsonProcessingException broken) {
      throw Wire.malformed(broken);
    } catch (IOException broken) {
      throw new MalformedException("not UTF-8: " + broken.getMessage(), 1);
    }
  }

  /** The members as they were read. */
  public Fields fields() {
    return fields;
  }

  /** Whether there is such a member. */
  public boolean has(String member) {
    return fields.asMap().containsKey(member);
  }

  /**
   * Allows no other members than these.
   *
   * @throws MalformedException when there is one
   */
  public void only(Set<String> known) throws MalformedException {
    for (String member : fields.asMap().keySet()) {
      if (!known.contains(member)) {
        throw wrong(member, "unknown field '" + ValueText.cut(member) + "'");
      }
    }
  }

  /**
   * A member that is text.
   *
   * @throws MalformedException when it is missing or something else
   */
  public String text(String member) throws MalformedException {
    Value value = required(member);
    if (value instanceof Bytes digits) {
      return digits.toHex();
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    throw wrong(member, "expected text for '" + member + "'");
  }

  /**
   * A member that is a number of 0 to 2^63 - 1.
   *
   * @throws MalformedException when it is missing or something else
   */
  public long number(String member) throws MalformedException {
    if (required(member) instanceof Value.Int number) {
      return number.number();
    }
    throw wrong(member, "'" + member + "' is not a number of 0 to 2^63-1");
  }

  /**
   * A member that is an object.
   *
   * @throws MalformedException when it is missing or something else
   */
  public Members object(String member) throws MalformedException {
    if (required(member) instanceof Fields some) {
      return new Members(line, Place.below(path, member), some);
    }
    throw wrong(member, "expected an object for '" + member + "'");
  }

  /**
   * A member that is an array of objects.
   *
   * @throws MalformedException when it is missing or something else
   */
  public List<Members> objects(String member) throws MalformedException {
    if (!(required(member) instanceof Value.Seq row)) {
      throw wrong(member, "expected an array for '" + member + "'");
    }
    List<Members> objects = new ArrayList<>();
    for (Value item : row.items()) {
      String at = member + "[" + objects.size() + "]";
      if (!(item instanceof Fields some)) {
        throw wrong(at, "expected an object");
      }
      objects.add(new Members(line, Place.below(path, at), some));
    }
    return objects;
  }

  /**
   * The value that the members are.
   *
   * @throws MalformedException when they do not have its form
   */
  public <T> T as(Form<T> form) throws MalformedException {
    try {
      return form.read(fields);
    } catch (MisfitException misfit) {
      String place = Place.below(path, misfit.path());
      throw wrong(
          misfit.path(), place.isEmpty() ? misfit.problem() : place + ": " + misfit.problem());
    }
  }

  /** A complaint about what lies at a path below these members. */
  public MalformedException wrong(String below, String what) {
    return new MalformedException(what, line.column(Place.below(path, below)));
  }

  private Value required(String member) throws MalformedException {
    Value value = fields.asMap().get(member);
    if (value == null) {
      throw wrong("", "no '" + member + "'");
    }
    return value;
  }
}
