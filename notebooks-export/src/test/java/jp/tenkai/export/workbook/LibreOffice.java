package jp.tenkai.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Opens workbooks in LibreOffice, which calculates every formula again and saves the result. */
final class LibreOffice {

  private static final String INSTALL =
      "apt-get install -y --no-install-recommends libreoffice-calc-nogui";

  /** Calculates again on every load, whatever values the file holds: 0 stands for "always". */
  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
          <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
        </item>
      </oor:items>
      """;

  private LibreOffice() {}

  /** All workbooks in one run, since starting takes longer than calculating. */
  static Map<String, WorkbookFile> calculated(Path folder, Map<String, WorkbookFile> workbooks)
      throws IOException, InterruptedException {
    Path profile = Files.createDirectories(folder.resolve("profile/user"));
    Files.writeString(profile.resolve("registrymodifications.xcu"), SETTINGS);
    Path out = Files.createDirectories(folder.resolve("calculated"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString()));
    for (Map.Entry<String, WorkbookFile> workbook : workbooks.entrySet()) {
      Path file = folder.resolve(workbook.getKey() + ".xlsx");
      Files.write(file, workbook.getValue().bytes());
      command.add(file.toString());
    }
    run(command, folder.resolve("soffice.log"));
    Map<String, WorkbookFile> calculated = new LinkedHashMap<>();
    for (String name : workbooks.keySet()) {
      calculated.put(name, WorkbookFile.of(Files.readAllBytes(out.resolve(name + ".xlsx"))));
    }
    return calculated;
  }

  private static void run(List<String> command, Path log) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      fail("this test needs LibreOffice, found none; install it with: " + INSTALL, e);
      return;
    }
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("LibreOffice ended in time").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }
}
