package dev.backcoach.local.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Kustomize, which is part of kubectl. A library for the JVM brings kubectl for Linux on x86-64 with it, so nothing has
 * to be installed there; elsewhere the one on the path is used.
 */
final class Kubectl {

    private static final long SECONDS = 60;

    private Kubectl() {}

    /**
     * The manifests that Kustomize makes of a folder.
     *
     * @throws IllegalArgumentException with what Kustomize says when it cannot
     */
    static String render(Path folder) {
        try {
            Process process = new ProcessBuilder(Program.PATH, "kustomize", folder.toString()).start();
            String errors;
            String manifests;
            try (InputStream output = process.getInputStream();
                    InputStream faults = process.getErrorStream()) {
                manifests = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                errors = new String(faults.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalArgumentException(errors);
            }
            return manifests;
        } catch (IOException failure) {
            throw new UncheckedIOException("kubectl cannot be started; install it", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while kubectl runs", interruption);
        }
    }

    /** Unpacked once for all tests. */
    private static final class Program {

        static final String PATH = path();

        private static String path() {
            boolean packed = System.getProperty("os.name").equals("Linux")
                    && System.getProperty("os.arch").equals("amd64");
            return packed ? unpacked() : "kubectl";
        }

        private static String unpacked() {
            String library = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .filter(entry -> entry.contains("cdk-lambda-layer-kubectl"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the library with kubectl is not on the class path"));
            try (JarFile jar = new JarFile(library)) {
                JarEntry bundle = jar.stream()
                        .filter(entry -> entry.getName().endsWith(".tgz"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("nothing is packed in " + library));
                Path program = Files.createTempFile("kubectl", "");
                program.toFile().deleteOnExit();
                try (InputStream kubectl = kubectl(jar.getInputStream(bundle))) {
                    Files.copy(kubectl, program, StandardCopyOption.REPLACE_EXISTING);
                }
                if (!program.toFile().setExecutable(true)) {
                    throw new IllegalStateException("not allowed to make " + program + " a program");
                }
                return program.toString();
            } catch (IOException failure) {
                throw new UncheckedIOException("no kubectl in " + library, failure);
            }
        }

        /** It lies in an archive in an archive. */
        private static InputStream kubectl(InputStream bundle) throws IOException {
            TarArchiveInputStream outer = new TarArchiveInputStream(new GzipCompressorInputStream(bundle));
            for (TarArchiveEntry file = outer.getNextEntry(); file != null; file = outer.getNextEntry()) {
                if (file.getName().endsWith("layer.zip")) {
                    ZipInputStream inner = new ZipInputStream(outer);
                    for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
                        if (entry.getName().endsWith("kubectl/kubectl")) {
                            return inner;
                        }
                    }
                }
            }
            throw new IOException("no kubectl/kubectl in a layer.zip");
        }
    }
}
