package dev.ringproof.gpu.ptx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;

/** NVIDIA's PTX compiler as a library: needs neither a device nor a driver. */
final class PtxAssembler {
  static final String ABSENT = "absent: NVIDIA's PTX compiler — run the tests on Linux x86-64";

  static {
    unpackPrivately();
  }

  private PtxAssembler() {}

  /** JCuda unpacks to a fixed name in the temporary folder and trusts what lies there. */
  private static void unpackPrivately() {
    String key = "java.io.tmpdir";
    String shared = System.getProperty(key);
    try {
      Path folder = Files.createDirectories(Path.of("target/jcuda").toAbsolutePath());
      System.setProperty(key, folder.toString());
      JNvPTXCompiler.setExceptionsEnabled(false);
    } catch (IOException unwritable) {
      throw new IllegalStateException("target/ cannot be written", unwritable);
    } finally {
      System.setProperty(key, shared);
    }
  }

  static boolean available() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  /** Machine code for a target; none when the text does not assemble. */
  static byte[] assemble(String ptx, String target) {
    nvPTXCompilerHandle compiler = new nvPTXCompilerHandle();
    byte[] text = (ptx + "\0").getBytes(StandardCharsets.US_ASCII);
    require(JNvPTXCompiler.nvPTXCompilerCreate(compiler, text.length, text));
    try {
      int result =
          JNvPTXCompiler.nvPTXCompilerCompile(compiler, 1, new String[] {"--gpu-name=" + target});
      return result == nvPTXCompileResult.NVPTXCOMPILE_SUCCESS ? program(compiler) : new byte[0];
    } finally {
      require(JNvPTXCompiler.nvPTXCompilerDestroy(compiler));
    }
  }

  private static byte[] program(nvPTXCompilerHandle compiler) {
    long[] size = new long[1];
    require(JNvPTXCompiler.nvPTXCompilerGetCompiledProgramSize(compiler, size));
    byte[] program = new byte[Math.toIntExact(size[0])];
    require(JNvPTXCompiler.nvPTXCompilerGetCompiledProgram(compiler, program));
    return program;
  }

  private static void require(int result) {
    if (result != nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
      throw new IllegalStateException(nvPTXCompileResult.stringFor(result));
    }
  }
}
