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
import dev.ringproof.spec.shape.Member;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.telemetry.RingDump;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Content of {@code operations.json}: inputs are read off the records that hold the operations. */
public final class OperationsJson {
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
        "in", members(Shape.of(name.type().asSubclass(Record.class)), Member::notation),
        "ok", members(Answer.shape(name.answer()), OperationsJson::answered),
        "buffers", name.buffers(),
        "refusals", refusals(name));
  }

  private static Map<String, Object> records() {
    Map<String, Object> records = new LinkedHashMap<>();
    for (Class<? extends Record> type :
        List.of(
            SlotItem.class,
            PackedOp.class,
            WorkItem.class,
            PublishedSlot.class,
            RingDump.class,
            LaunchRequest.class)) {
      Shape<?> shape = Shape.of(type);
      records.put(shape.notation(), members(shape, Member::notation));
    }
    partsOfAnswers()
        .forEach((name, part) -> records.put(name, members(part, OperationsJson::answered)));
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
        .<Object>map(each -> members(Shape.of(each.asSubclass(Record.class)), Member::notation))
        .toList();
  }

  private static List<Map<String, Object>> members(
      Shape<?> shape, Function<Member, String> notation) {
    return shape.members().stream()
        .map(member -> object("name", member.name(), "type", notation.apply(member)))
        .toList();
  }

  /** An answer's name is said to be text: what the names are is said once, for the requests. */
  private static String answered(Member member) {
    return member.form().constants().isEmpty() ? member.notation() : "text";
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
}
