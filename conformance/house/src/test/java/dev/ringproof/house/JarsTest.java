package dev.ringproof.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.backend.Release;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the jars of a build hold. */
class JarsTest {
  private static final String LICENCES = "META-INF/licenses/README.txt";

  private static JarFile open(Path jar) throws IOException {
    Assumptions.assumeTrue(
        Files.exists(jar), "absent: " + jar.getFileName() + " — build to the phase package");
    return new JarFile(jar.toFile());
  }

  private static Set<String> names(JarFile jar) {
    return jar.stream()
        .map(entry -> entry.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(JarFile jar, String entry) throws IOException {
    try (InputStream stream = jar.getInputStream(jar.getEntry(entry))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Nested
  class Runnable {
    private static final Pattern BUNDLED =
        Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");
    private static final Set<String> LISTED =
        Set.of(
            "com/fasterxml/jackson/",
            "com/github/mustachejava/",
            "com/sun/jna/",
            "dev/ringproof/",
            "jcuda/",
            "me/tongfei/progressbar/",
            "org/jline/",
            "picocli/");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");
    private static final Pattern PLATFORM =
        Pattern.compile(
            "native/.*|lib/libJCudaDriver-.*-linux-x86_64\\.so"
                + "|com/sun/jna/(linux|darwin)-(x86-64|aarch64)/.*"
                + "|org/jline/nativ/(Linux|Mac|Windows)/(x86_64|arm64)/.*");

    private JarFile jar() throws IOException {
      return open(ProjectTree.root().resolve("conformance/target/ringproof.jar"));
    }

    @Test
    void names_the_licence_of_everything_that_it_bundles() throws IOException {
      try (JarFile jar = jar()) {
        String listed = text(jar, LICENCES);
        Findings findings = new Findings();
        names(jar).stream()
            .map(BUNDLED::matcher)
            .filter(Matcher::matches)
            .filter(bundled -> !isListed(listed, bundled.group(1), bundled.group(2)))
            .forEach(bundled -> findings.add(bundled.group()));
        findings.none();
      }
    }

    private boolean isListed(String listed, String group, String artifact) {
      return group.equals("dev.ringproof") || listed.contains(group + ":" + artifact);
    }

    @Test
    void has_no_classes_but_of_what_its_list_names() throws IOException {
      try (JarFile jar = jar()) {
        Findings findings = new Findings();
        names(jar).stream()
            .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
            .filter(name -> LISTED.stream().noneMatch(name::startsWith))
            .forEach(findings::add);
        findings.none();
      }
    }

    @Test
    void has_each_licence_text_that_its_list_names() throws IOException {
      try (JarFile jar = jar()) {
        Set<String> names = names(jar);
        assertTrue(names.contains("META-INF/LICENSE"));
        for (String file : List.of("jcuda.txt", "jline.txt", "progressbar.txt")) {
          assertTrue(text(jar, LICENCES).contains(file), file);
          assertTrue(names.contains("META-INF/licenses/" + file), file);
        }
        for (String artifact : List.of("jackson-core", "jackson-databind", "jna")) {
          assertTrue(
              names.contains("META-INF/licenses/" + artifact + "/META-INF/LICENSE"), artifact);
        }
      }
    }

    @Test
    void has_natives_only_of_platforms_that_it_runs_on() throws IOException {
      try (JarFile jar = jar()) {
        Findings findings = new Findings();
        names(jar).stream()
            .filter(name -> NATIVE.matcher(name).matches() && !PLATFORM.matcher(name).matches())
            .forEach(findings::add);
        findings.none();
      }
    }
  }

  @Nested
  class Published {
    private Path target(String folder, String module, String ending) {
      String version = Release.version();
      String name = "ringproof-" + module + "-" + version + ending + ".jar";
      return ProjectTree.root().resolve(folder).resolve("target").resolve(name);
    }

    @ParameterizedTest
    @CsvSource({
      "spec, spec",
      "reference/model, model",
      "reference/host, host",
      "gpu, gpu",
      "conformance/suite, suite",
      "conformance/junit, junit",
      "conformance/inspect, inspect",
      "conformance/cli, cli"
    })
    void module_names_itself_and_comes_with_its_sources(String folder, String module)
        throws IOException {
      try (JarFile jar = open(target(folder, module, ""))) {
        String name = jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
        assertEquals("dev.ringproof." + module, name);
        assertTrue(names(jar).contains("META-INF/LICENSE"));
      }
      try (JarFile sources = open(target(folder, module, "-sources"))) {
        assertTrue(names(sources).stream().anyMatch(each -> each.endsWith(".java")));
      }
    }
  }
}
