package dev.ringproof.gpu.ptx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.render.ConstantHeader;
import dev.ringproof.spec.render.HeaderSyntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PTX in the repository is that of the sources beside it. */
@Timeout(120)
class CommittedPtxTest {
  private static final Path SOURCES = Path.of("src/main/cuda");
  private static final Path FOLDER = Path.of("src/main/resources/dev/ringproof/gpu");
  private static final Path PTX = FOLDER.resolve("ringproof.ptx");
  private static final Pattern RELEASE = Pattern.compile("release [0-9.]+, V[0-9.]+");

  private static String text() throws IOException {
    return Files.readString(PTX);
  }

  private static String line(String name, byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest) + "  " + name;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Nested
  class Origin {
    @Test
    void the_sidecar_names_every_source_as_it_is_and_the_ptx() throws IOException {
      TreeSet<String> expected = new TreeSet<>();
      try (Stream<Path> sources = Files.list(SOURCES)) {
        for (Path source : sources.toList()) {
          expected.add(line(source.getFileName().toString(), Files.readAllBytes(source)));
        }
      }
      String header = ConstantHeader.render(HeaderSyntax.C);
      expected.add(line("ringproof_layout.h", header.getBytes(StandardCharsets.UTF_8)));
      expected.add(line("ringproof.ptx", Files.readAllBytes(PTX)));
      List<String> sidecar = Files.readAllLines(FOLDER.resolve("ringproof.ptx.sha256"));
      assertEquals(expected, new TreeSet<>(sidecar), "run gpu/build-ptx.sh and commit its output");
    }

    @Test
    void the_compiler_that_made_it_makes_it_again(@TempDir Path folder) throws Exception {
      String here = release(run(folder, "nvcc", "--version"));
      assumeTrue(
          here.equals(release(text())),
          "absent: the nvcc that made the PTX — install the CUDA toolkit of " + release(text()));
      String log = run(folder, Path.of("build-ptx.sh").toAbsolutePath().toString(), "" + folder);
      assertEquals(text(), Files.readString(folder.resolve("ringproof.ptx")), log);
    }

    private static String release(String text) {
      Matcher matcher = RELEASE.matcher(text);
      return matcher.find() ? matcher.group() : "no nvcc";
    }

    private static String run(Path folder, String... command) throws Exception {
      Path log = folder.resolve("log");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      } catch (IOException missing) {
        return "";
      }
      return Files.readString(log);
    }
  }

  @Nested
  class Contents {
    @Test
    void older_drivers_and_devices_take_it() throws IOException {
      List<String> lines = text().lines().toList();
      assertTrue(lines.contains(".version 6.3"));
      assertTrue(lines.contains(".target sm_70"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"drain", "run_parallel", "run_persistent", "sketch_ring", "count_ring", "chase"})
    void an_entry_point_is_there(String name) throws IOException {
      assertTrue(text().contains(".visible .entry " + name + "("));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ld.acquire.sys.u32",
          "st.release.sys.u32",
          "atom.acquire.sys.cas.b32",
          "atom.relaxed.sys.cas.b32",
          "atom.relaxed.sys.add.u32",
          "atom.relaxed.sys.cas.b64",
          "atom.relaxed.sys.max.u64"
        })
    @Proves({"VIS-02", "VIS-05"})
    void the_host_is_in_the_scope_of_every_order(String instruction) throws IOException {
      assertTrue(text().contains(instruction));
    }

    @Proves("VIS-05")
    @Test
    void no_access_to_shared_words_is_of_a_narrower_scope() throws IOException {
      assertEquals(
          List.of(), text().lines().filter(line -> line.matches(".*\\.(gpu|cta)\\..*")).toList());
    }
  }

  @Nested
  class Assembly {
    @ParameterizedTest
    @ValueSource(strings = {"sm_70", "sm_75", "sm_80", "sm_90"})
    void succeeds_without_a_device(String target) throws IOException {
      assumeTrue(PtxAssembler.available(), PtxAssembler.ABSENT);
      byte[] cubin = PtxAssembler.assemble(text(), target);
      assertEquals("\u007FELF", new String(cubin, 0, 4, StandardCharsets.ISO_8859_1));
    }

    @Test
    void fails_on_an_instruction_that_the_stated_version_lacks() throws IOException {
      assumeTrue(PtxAssembler.available(), PtxAssembler.ABSENT);
      String newer =
          text().replaceFirst("activemask.b32 \t?(%r\\d+)", "redux.sync.add.s32 $1, $1, $1");
      assertEquals(0, PtxAssembler.assemble(newer, "sm_90").length);
    }
  }
}
