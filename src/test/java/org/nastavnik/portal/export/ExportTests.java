package org.nastavnik.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.nastavnik.document.CsvTable;
import org.nastavnik.people.People;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.PageTest;
import org.nastavnik.portal.PageVisitor;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.ProcessStory;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ExportTests {

  @Autowired PageVisitor visitor;
  @Autowired ProcessStory story;
  @Autowired ProjectFixture fixture;
  @Autowired People people;

  @Test
  void givesOutTablesWithTheirChecksums() throws Exception {
    story.begin();
    ProjectId project = fixture.passport();
    fixture.plannedEvent(project, "seminar", LocalDate.of(2022, 6, 7));
    visitor.choose(project);
    Map<String, byte[]> entries = unpack(visitor.as("coordinator", Roles.COORDINATOR).open("/project/export").getContentAsByteArray());
    assertThat(entries).containsKeys("показатели.csv", "что-засчитано.csv", "план-и-итоги.csv", "SHA256SUMS");
    assertThat(text(entries.get("план-и-итоги.csv"))).contains("По плану", "\r\nТематический онлайн-семинар;", ";Тематический онлайн-семинар;2022-06-07;", ";" + people.name("methodologist1") + ";methodologist1;");
    String checksum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(entries.get("план-и-итоги.csv")));
    assertThat(text(entries.get("SHA256SUMS"))).contains(checksum + "  план-и-итоги.csv\n");
  }

  @Test
  void refusesWhoDoesNotAnswerForTheProject() {
    assertThat(visitor.as("methodologist1", Roles.METHODOLOGIST).open("/project/export").getStatus()).isEqualTo(403);
    assertThat(visitor.as("librarian01", Roles.LIBRARIAN).open("/project/export").getStatus()).isEqualTo(403);
  }

  @Test
  void writesNothingThatASpreadsheetWouldRun() throws Exception {
    assertThat(new CsvTable().row("=1+1", -7, "Он сказал \"да\"").toString()).isEqualTo("\uFEFF'=1+1;-7;\"Он сказал \"\"да\"\"\"\r\n");
  }

  private static Map<String, byte[]> unpack(byte[] archive) throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
