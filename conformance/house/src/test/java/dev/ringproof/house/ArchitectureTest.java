package dev.ringproof.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.testee.TesteeException;
import java.util.Set;

/** The walls between modules and packages, and the shape of types; each rule with its reason. */
@AnalyzeClasses(
    packages = "dev.ringproof",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WrittenByPeople.class})
class ArchitectureTest {
  /** No wrong kernels from a test jar, and nothing that a processor of annotations has made. */
  static final class WrittenByPeople implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar")
          && !location.contains("_jcstress")
          && !location.contains("jmh_generated");
    }
  }

  private static final String SPEC = "dev.ringproof.spec..";
  private static final String MODEL = "dev.ringproof.model..";
  private static final String EXPLORER = "dev.ringproof.model.execution.explore..";
  private static final String ORACLE = "dev.ringproof.model.backend..";
  private static final String HOST = "dev.ringproof.host..";
  private static final String HOST_LANES = "dev.ringproof.host.execution..";
  private static final String HOST_BACKENDS = "dev.ringproof.host.backend..";
  private static final String GPU = "dev.ringproof.gpu..";
  private static final String SUITE = "dev.ringproof.suite..";
  private static final String JUNIT = "dev.ringproof.junit..";
  private static final String INSPECT = "dev.ringproof.inspect..";
  private static final String CLI = "dev.ringproof.cli..";
  private static final String STRESS = "dev.ringproof.stress..";
  private static final String JSPECIFY = "org.jspecify.annotations..";
  private static final String JACKSON = "com.fasterxml.jackson..";

  /** A step of the build: it writes the constants of the norm for C. */
  private static final String HEADER_RENDERER = "dev.ringproof.spec.render";

  private static final DescribedPredicate<JavaClass> IO_THREADS_AND_CLOCKS =
      resideInAnyPackage(
              "java.io..",
              "java.nio.file..",
              "java.nio.channels..",
              "java.net..",
              "java.time..",
              "java.util.concurrent..",
              "java.util.logging..")
          .and(DescribedPredicate.not(resideInAPackage("java.util.concurrent.atomic..")))
          .and(notNamed("java.io.Serializable", "java.time.Duration"))
          .as("files, sockets, threads, locks and clocks");

  @ArchTest
  static final ArchRule the_norm_needs_nothing_but_java =
      classes()
          .that()
          .resideInAPackage(SPEC)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(SPEC, JSPECIFY, "java..")
          .because("whoever implements the norm takes it without taking anything else");

  @ArchTest
  static final ArchRule the_model_needs_nothing_but_the_norm =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(MODEL, SPEC, JSPECIFY, "java..")
          .because("an oracle that rests on a library is only as right as the library");

  @ArchTest
  static final ArchRule the_library_needs_nothing_but_the_norm =
      classes()
          .that()
          .resideInAPackage(HOST)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(HOST, SPEC, JSPECIFY, "java..")
          .because("whoever runs a host in production takes the norm and the library alone");

  @ArchTest
  static final ArchRule the_device_needs_the_library_and_its_drivers =
      classes()
          .that()
          .resideInAPackage(GPU)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(GPU, HOST, SPEC, JSPECIFY, "jcuda..", "com.sun.jna..", "java..")
          .because("a kernel that knew the model would be no second implementation");

  @ArchTest
  static final ArchRule the_judge_knows_backends_and_the_explorer =
      classes()
          .that()
          .resideInAPackage(SUITE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(SUITE, EXPLORER, ORACLE, SPEC, JSPECIFY, JACKSON, "java..")
          .because("a build that embeds the suite takes nothing of a terminal or a device along");

  @ArchTest
  static final ArchRule the_junit_face_needs_the_judge_alone =
      classes()
          .that()
          .resideInAPackage(JUNIT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              JUNIT, SUITE, SPEC, JSPECIFY, "org.junit.jupiter.api..", "org.opentest4j..", "java..")
          .because("another build gets tests, and no command line");

  @ArchTest
  static final ArchRule the_autopsy_does_not_know_the_judge =
      classes()
          .that()
          .resideInAPackage(INSPECT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              INSPECT, HOST, SPEC, JSPECIFY, JACKSON, "com.github.mustachejava..", "java..")
          .because("a dump of a ring that hangs is read without a case or a verdict");

  @ArchTest
  static final ArchRule nobody_knows_the_command =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CLI)
          .because("what the command can do, a program can do without it");

  @ArchTest
  static final ArchRule no_subject_knows_its_judge =
      noClasses()
          .that()
          .resideInAnyPackage(SPEC, MODEL, HOST, GPU)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SUITE, JUNIT, INSPECT, CLI, STRESS)
          .because("a subject that knows its judge can please it");

  @ArchTest
  static final ArchRule drivers_are_touched_in_one_place_each =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.ringproof.gpu.device..", "dev.ringproof.gpu.emulator..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jcuda..", "com.sun.jna..")
          .because("what has no driver must load without one");

  @ArchTest
  static final ArchRule norm_model_and_library_do_no_io_start_no_threads_and_read_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(SPEC, MODEL, HOST)
          .and()
          .resideOutsideOfPackages(HEADER_RENDERER, HOST_LANES, HOST_BACKENDS)
          .should()
          .dependOnClassesThat(IO_THREADS_AND_CLOCKS)
          .because("the meaning of a ring is a function of its bytes");

  @ArchTest
  static final ArchRule norm_model_and_library_ask_the_system_nothing =
      noClasses()
          .that()
          .resideInAnyPackage(SPEC, MODEL, HOST)
          .and()
          .resideOutsideOfPackages(HOST_LANES, HOST_BACKENDS)
          .should()
          .dependOnClassesThat(
              named("java.lang.System", "java.lang.Thread", "java.lang.Runtime")
                  .or(named("java.util.Random", "java.lang.ProcessBuilder"))
                  .as("the system, threads, processes or chance"))
          .because("the same input must give the same bytes on every machine at every time");

  @ArchTest
  static final ArchRule chapters_form_no_cycles =
      slices()
          .matching("dev.ringproof.(*).(*)..")
          .should()
          .beFreeOfCycles()
          .because("a chapter is read after the ones it builds on");

  @ArchTest
  static final ArchRule packages_are_named_for_what_they_are =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..impl..",
              "..helper..",
              "..helpers..",
              "..misc..")
          .because("a package without a subject collects everything");

  @ArchTest
  static final ArchRule operations_are_public_records =
      classes()
          .that()
          .implement(Operation.class)
          .and()
          .areNotInterfaces()
          .should()
          .beRecords()
          .andShould()
          .bePublic()
          .because("an operation is a value, and the wire writes its components");

  @ArchTest
  static final ArchRule unchecked_exceptions_are_of_four_kinds =
      classes()
          .that()
          .areAssignableTo(RuntimeException.class)
          .should()
          .be(RefusedException.class)
          .orShould()
          .be(BackendTimeoutException.class)
          .orShould()
          .be(TesteeException.class)
          .orShould()
          .be(BreakException.class)
          .because(
              "a refusal, no answer in time, a testee that does not start and a subject that broke"
                  + " are all that can happen");

  @ArchTest
  static final ArchRule classes_are_final_unless_they_are_extended_here =
      classes()
          .that()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .and()
          // jcstress and JMH extend what they are given.
          .resideOutsideOfPackage(STRESS)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("buffers and values are composed, never extended");

  @ArchTest
  static final ArchRule classes_of_statics_alone_cannot_be_made =
      classes()
          .that(haveStaticsAlone())
          .should()
          .haveOnlyPrivateConstructors()
          .because("an instance of them would mean nothing");

  @ArchTest
  static final ArchRule layouts_hold_constants_alone =
      classes()
          .that()
          .haveSimpleNameEndingWith("Layout")
          .should(new StaticsAlone())
          .because("a layout is a table, and the code that uses it lives elsewhere");

  @ArchTest
  static final ArchRule rules_are_named_rule =
      classes()
          .that()
          .implement("dev.ringproof.spec.norm.Rule")
          .should()
          .haveSimpleNameEndingWith("Rule")
          .andShould()
          .beEnums()
          .because("rule ids are fixed sets that other documents quote");

  @ArchTest
  static final ArchRule backends_are_named_backend =
      classes()
          .that()
          .implement("dev.ringproof.spec.backend.Backend")
          .should()
          .haveSimpleNameEndingWith("Backend")
          .because("a reader must see at the name what can be judged");

  @ArchTest
  static final ArchRule types_of_the_judge_are_public_only_when_another_package_uses_them =
      classes()
          .that()
          .resideInAnyPackage(SUITE, INSPECT, CLI)
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .areNotRecords()
          .and()
          .haveSimpleNameNotEndingWith("Provider")
          .and()
          .doNotHaveSimpleName("Ringproof")
          .should(new BeUsedFromAnotherPackage())
          .because("what is not public can be changed without asking anybody");

  private static DescribedPredicate<JavaClass> named(String... names) {
    Set<String> set = Set.of(names);
    return DescribedPredicate.describe("named " + set, type -> set.contains(type.getName()));
  }

  private static DescribedPredicate<JavaClass> notNamed(String... names) {
    return DescribedPredicate.not(named(names));
  }

  private static DescribedPredicate<JavaClass> haveStaticsAlone() {
    return DescribedPredicate.describe(
        "have static members alone",
        type -> StaticsAlone.hold(type) && !type.isInterface() && !type.isEnum());
  }

  /** No instance state and no instance methods. */
  private static final class StaticsAlone extends ArchCondition<JavaClass> {
    StaticsAlone() {
      super("have static members alone");
    }

    static boolean hold(JavaClass type) {
      boolean some = !type.getFields().isEmpty() || !type.getMethods().isEmpty();
      return some
          && !type.isRecord()
          && !type.isAnonymousClass()
          && type.getRawSuperclass().filter(up -> !up.isEquivalentTo(Object.class)).isEmpty()
          && type.getFields().stream().allMatch(each -> isStatic(each.getModifiers()))
          && type.getMethods().stream().allMatch(each -> isStatic(each.getModifiers()));
    }

    private static boolean isStatic(Set<JavaModifier> modifiers) {
      return modifiers.contains(JavaModifier.STATIC);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      events.add(
          new SimpleConditionEvent(type, hold(type), type.getName() + " has instance members"));
    }
  }

  /** Some class outside of the package depends on the type. */
  private static final class BeUsedFromAnotherPackage extends ArchCondition<JavaClass> {
    BeUsedFromAnotherPackage() {
      super("be used from another package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean used =
          type.getDirectDependenciesToSelf().stream()
              .map(each -> each.getOriginClass().getPackageName())
              .anyMatch(from -> !from.equals(type.getPackageName()));
      events.add(
          new SimpleConditionEvent(type, used, type.getName() + " is used in its package alone"));
    }
  }
}
