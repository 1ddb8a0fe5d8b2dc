package org.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Files and documents over HTTP: refused by default, harmless when given. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
class ReadingTests {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

  @TestConfiguration
  static class Given {

    @Bean
    GivenRights givenRights() {
      return new GivenRights();
    }
  }

  static class GivenRights implements FileRights, DocumentRights {

    private final Map<FileId, String> names = new HashMap<>();

    @Override
    public Optional<String> nameFor(FileId file, String userId) {
      return userId.equals("reader") ? Optional.ofNullable(names.get(file)) : Optional.empty();
    }

    @Override
    public Set<String> kinds() {
      return Set.of("layout");
    }

    @Override
    public List<IssuedDocument> readable(Collection<IssuedDocument> documents, String userId) {
      return userId.equals("reader") ? List.copyOf(documents) : List.of();
    }
  }

  @Autowired MockMvc pages;
  @Autowired FileStore files;
  @Autowired IssuedDocuments issued;
  @Autowired GivenRights rights;
  @Autowired Collection<DocumentRights> documentRights;
  @Autowired Reading reading;

  private FileId store(String name, byte[] bytes) {
    FileId id = files.store(new ByteArrayInputStream(bytes), name).id();
    rights.names.put(id, name);
    return id;
  }

  private FileId store(String name, String text) {
    return store(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private ResultActions open(String path) throws Exception {
    return pages.perform(get(path).with(user("reader")));
  }

  @Test
  void givesAFileUnderTheNameThePersonMayKnow() throws Exception {
    FileId id = store("Петрова.png", PNG);
    rights.names.put(id, "Работа 7, файл 1.png");
    open("/files/" + id).andExpect(status().isOk()).andExpect(content().contentType("image/png")).andExpect(content().bytes(PNG))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(header().string("Content-Disposition", startsWith("inline;")))
        .andExpect(header().string("Content-Disposition", not(containsString("%D0%9F%D0%B5%D1%82"))));
  }

  @Test
  void tellsWhatATextIsWrittenIn() throws Exception {
    String text = "Идея для двора. ".repeat(5_000);
    for (String charset : List.of("UTF-8", "windows-1251")) {
      FileId id = store("идея.txt", text.getBytes(charset));
      open("/files/" + id).andExpect(status().isOk()).andExpect(content().contentType("text/plain;charset=" + charset)).andExpect(content().string(text));
    }
  }

  @Test
  void showsNothingThatCouldAct() throws Exception {
    for (String[] one : new String[][] {{"страница.html", "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"},
        {"картинка.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"},
        {"рисунок.png", "<html><head></head><body><script>alert(1)</script></body></html>"},
        {"сценарий.js", "alert(1)"}}) {
      open("/files/" + store(one[0], one[1])).andExpect(status().isOk())
          .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
          .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'")))
          .andExpect(header().string("Content-Type", "application/octet-stream"));
    }
  }

  @Test
  void namesCannotReachIntoTheAnswer() throws Exception {
    FileId id = store("a\"; filename=evil.html\r\nSet-Cookie: a=b", PNG);
    open("/files/" + id).andExpect(status().isOk()).andExpect(header().doesNotExist("Set-Cookie"))
        .andExpect(header().string("Content-Disposition", not(containsString("\n"))))
        .andExpect(header().string("Content-Disposition", not(containsString("filename=evil"))));
  }

  @Test
  void whatIsRefusedLooksAsIfItWereNotThere() throws Exception {
    FileId id = store("заявка.txt", "Идея");
    pages.perform(get("/files/" + id)).andExpect(redirectedUrlPattern("**/login"));
    pages.perform(get("/files/" + id).with(user("other"))).andExpect(status().isNotFound()).andExpect(content().string(""));
    open("/files/" + UUID.randomUUID()).andExpect(status().isNotFound());
    FileId nobodys = files.store(new ByteArrayInputStream(PNG), "ничьё.png").id();
    open("/files/" + nobodys).andExpect(status().isNotFound());
    pages.perform(get("/files/..%2f..%2fetc%2fpasswd").with(user("reader"))).andExpect(status().is4xxClientError());
    open("/files/passwd").andExpect(status().is4xxClientError());
  }

  @Test
  void aPaperIsShownAsItWasIssuedAndItsFileIsNoFile() throws Exception {
    IssuedDocument paper = issue("layout");
    open("/documents/" + paper.id()).andExpect(status().isOk()).andExpect(content().contentType("application/pdf"))
        .andExpect(content().string(startsWith("%PDF"))).andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(header().string("Content-Disposition", startsWith("inline;")));
    open("/documents/" + paper.id() + "?format=DOCX").andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", startsWith("attachment;")));
    open("/documents/" + paper.id() + "?format=XLSX").andExpect(status().isNotFound());
    pages.perform(get("/documents/" + paper.id())).andExpect(redirectedUrlPattern("**/login"));
    pages.perform(get("/documents/" + paper.id()).with(user("other"))).andExpect(status().isNotFound());
    open("/files/" + paper.fileId()).andExpect(status().isNotFound());
    open("/documents/" + paper.fileId()).andExpect(status().isNotFound());
  }

  @Test
  void aPaperOfAKindNobodyAnswersForIsRefused() throws Exception {
    IssuedDocument paper = issue("unheard-of");
    open("/documents/" + paper.id()).andExpect(status().isNotFound());
    assertThat(reading.readable(List.of(paper, issue("layout")), "reader")).extracting(IssuedDocument::kind).containsExactly("layout");
  }

  @Test
  void aStrangerLearnsWhatAPaperMustSayAndWhetherItIsStillGood() throws Exception {
    IssuedDocument paper = issue("layout", Map.of("holder", "Вера <Берёзкина>"));
    String check = "/check/" + paper.id();
    pages.perform(get(check)).andExpect(status().isOk()).andExpect(content().string(containsString("Документ выдан и действует")))
        .andExpect(content().string(containsString("Вера &lt;Берёзкина&gt;")))
        .andExpect(header().string("X-Robots-Tag", containsString("noindex")));

    revoke(paper, "reader", Roles.LIBRARIAN, "Ошибка").andExpect(status().isForbidden());
    revoke(paper, "other", Roles.DIRECTOR, "Ошибка").andExpect(status().isNotFound());
    revoke(paper, "reader", Roles.DIRECTOR, " ").andExpect(flash().attributeExists("refused"));
    pages.perform(get(check)).andExpect(content().string(containsString("действует")));
    revoke(paper, "reader", Roles.DIRECTOR, "Ошибка в фамилии").andExpect(redirectedUrl(check));
    pages.perform(get(check)).andExpect(content().string(containsString("отозван"))).andExpect(content().string(containsString("Ошибка в фамилии")))
        .andExpect(content().string(not(containsString("Документ выдан и действует"))));
  }

  @Test
  void onlyPapersWithACodeCanBeCheckedOrRevoked() throws Exception {
    IssuedDocument paper = issue("layout");
    pages.perform(get("/check/" + paper.id())).andExpect(status().isNotFound()).andExpect(content().string(containsString("Такого документа нет")));
    pages.perform(get("/check/" + UUID.randomUUID())).andExpect(status().isNotFound());
    revoke(paper, "reader", Roles.DIRECTOR, "Ошибка").andExpect(flash().attributeExists("refused"));
  }

  private ResultActions revoke(IssuedDocument paper, String userId, String role, String reason) throws Exception {
    return pages.perform(post("/documents/" + paper.id() + "/revoke").param("reason", reason)
        .with(user(userId).authorities(new SimpleGrantedAuthority(role))).with(csrf()));
  }

  private IssuedDocument issue(String kind) {
    return issue(kind, Map.of());
  }

  private IssuedDocument issue(String kind, Map<String, String> facts) {
    FileId page = files.store(new ByteArrayInputStream("<html><body>Паспорт</body></html>".getBytes(StandardCharsets.UTF_8)), "Паспорт.html").id();
    UUID subject = UUID.randomUUID();
    return issued.save(new IssuedDocument(UUID.randomUUID(), new IssueDocument(kind, subject, subject, "Паспорт", Map.of(), facts), page,
        null, false, Instant.EPOCH));
  }

  @Test
  void everyKindOfPaperHasSomebodyWhoAnswersForIt() throws IOException {
    Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath:templates/document/*.html");
    List<String> kinds = Arrays.stream(templates).map(Resource::getFilename).map(name -> name.replace(".html", "")).toList();
    List<String> answeredFor = documentRights.stream().map(DocumentRights::kinds).flatMap(Set::stream).toList();
    assertThat(answeredFor).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(kinds);
  }
}
