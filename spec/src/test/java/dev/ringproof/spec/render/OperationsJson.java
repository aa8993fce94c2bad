package dev.ringproof.spec.render;

import static dev.ringproof.spec.render.JsonText.object;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.launch.ExecutionMode;
import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Pressure;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Content of {@code operations.json}: inputs are read off the records that hold the operations. */
public final class OperationsJson {
  private static final Map<Class<?>, String> SCALARS =
      Map.of(
          int.class,
          "u32",
          long.class,
          "u64",
          boolean.class,
          "flag",
          Bytes.class,
          "bytes",
          Words.class,
          "u32[]");

  private OperationsJson() {}

  static Map<String, Object> content() {
    return object(
        "operations",
        Arrays.stream(OperationName.values()).map(OperationsJson::operation).toList(),
        "records",
        records(),
        "variants",
        object(
            "slot_descriptor", variants(SlotDescriptor.class),
            "ring_step", variants(RingStep.class)),
        "names",
        object(
            "transition",
                Arrays.stream(SlotTransition.values()).map(SlotTransition::wireName).toList(),
            "topology", Arrays.stream(Topology.values()).map(Topology::wireName).toList(),
            "pressure", Arrays.stream(Pressure.values()).map(Pressure::wireName).toList(),
            "execution_mode",
                Arrays.stream(ExecutionMode.values()).map(ExecutionMode::wireName).toList()));
  }

  private static Map<String, Object> operation(OperationName name) {
    return object(
        "name", name.wireName(),
        "capability", name.capability().wireName(),
        "in", inputs(name.type()),
        "ok", answers(Answer.shape(name.answer())),
        "buffers", name.buffers(),
        "refusals", refusals(name));
  }

  private static Map<String, Object> records() {
    Map<String, Object> records = new LinkedHashMap<>();
    for (Class<?> type :
        List.of(
            SlotItem.class,
            PackedOp.class,
            WorkItem.class,
            PublishedSlot.class,
            RingDump.class,
            LaunchRequest.class)) {
      records.put(snake(type.getSimpleName()), inputs(type));
    }
    partsOfAnswers().forEach((name, part) -> records.put(name, answers(part)));
    return records;
  }

  /** Records that fields of answers are made of, by name. */
  public static SortedMap<String, Shape<?>> partsOfAnswers() {
    SortedMap<String, Shape<?>> parts = new TreeMap<>();
    Arrays.stream(OperationName.values())
        .flatMap(name -> Answer.shape(name.answer()).members().stream())
        .flatMap(member -> member.form().shapes())
        .forEach(part -> parts.put(part.notation(), part));
    return parts;
  }

  private static List<Object> variants(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .<Object>map(OperationsJson::inputs)
        .toList();
  }

  private static List<Map<String, Object>> inputs(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(each -> object("name", snake(each.getName()), "type", type(each)))
        .toList();
  }

  private static List<Map<String, Object>> answers(Shape<?> shape) {
    return shape.members().stream()
        .map(member -> object("name", member.name(), "type", member.notation()))
        .toList();
  }

  /** Codes that the rules know an operation to be refused with. */
  static List<String> refusals(OperationName name) {
    String prefix = name.wireName() + "!";
    return RuleBook.rules().stream()
        .flatMap(rule -> rule.covers().stream())
        .filter(facet -> facet.startsWith(prefix))
        .map(facet -> facet.substring(prefix.length()))
        .sorted()
        .toList();
  }

  private static String type(RecordComponent component) {
    boolean byteSized =
        component.getDeclaringRecord() == PackedOp.class && component.getType() == int.class;
    return byteSized ? "u8" : type(component.getGenericType());
  }

  private static String type(Type type) {
    if (type instanceof ParameterizedType generic) {
      String argument = type(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class ? argument + "?" : argument + "[]";
    }
    Class<?> plain = (Class<?>) type;
    return SCALARS.getOrDefault(
        plain, snake(plain.getSimpleName()).replace("slot_transition", "transition"));
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
