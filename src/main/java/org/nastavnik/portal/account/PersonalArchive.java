package org.nastavnik.portal.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nastavnik.document.CsvTable;
import org.nastavnik.document.DocumentFormat;
import org.nastavnik.document.Documents;
import org.nastavnik.document.FileId;
import org.nastavnik.document.FileStore;
import org.nastavnik.document.IssuedDocument;
import org.nastavnik.document.Reading;
import org.nastavnik.document.StoredFile;
import org.nastavnik.people.ListedPerson;
import org.nastavnik.people.PeopleRegister;
import org.nastavnik.people.PersonalData;
import org.nastavnik.people.PersonalData.Listing;
import org.nastavnik.portal.export.Archive;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Component;

/** All that is kept about a person as one archive: tables to read and to process, the files they brought, papers issued to them. */
@Component
class PersonalArchive {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PersonalData data;
  private final PeopleRegister register;
  private final FileStore files;
  private final Documents documents;
  private final Reading reading;
  private final SchoolClock clock;

  PersonalArchive(PersonalData data, PeopleRegister register, FileStore files, Documents documents, Reading reading, SchoolClock clock) {
    this.data = data;
    this.register = register;
    this.files = files;
    this.documents = documents;
    this.reading = reading;
    this.clock = clock;
  }

  /** Writes the archive while it is made. */
  void write(String userId, OutputStream out) throws IOException {
    List<Listing> listings = new ArrayList<>(List.of(account(userId)));
    listings.addAll(data.of(userId));
    try (Archive archive = new Archive(out)) {
      int number = 0;
      for (Listing listing : listings) {
        number++;
        archive.add("%02d-%s.csv".formatted(number, harmless(PersonalWords.table(listing.name()))), table(listing)::write);
      }
      byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(listings.stream().map(this::asMap).toList());
      archive.add("data.json", json(json));
      addFiles(archive, userId);
      addPapers(archive, userId);
    }
  }

  private static Archive.Content json(byte[] bytes) {
    return out -> out.write(bytes);
  }

  private Listing account(String userId) {
    ListedPerson person = register.person(userId).orElseThrow();
    return new Listing("account", List.of("user_id", "last_name", "first_name", "email", "post", "branch", "roles"),
        List.of(List.of(person.userId(), person.lastName(), person.firstName(), person.email(), person.post(),
            person.branch() == null ? "" : person.branch(), String.join(", ", person.groups().stream().map(group -> Messages.text("role.one." + group)).toList()))));
  }

  private CsvTable table(Listing listing) {
    CsvTable table = new CsvTable().row(listing.columns().stream().map(PersonalWords::column).toArray());
    listing.rows().forEach(row -> table.row(IntStream.range(0, row.size())
        .mapToObj(column -> PersonalWords.cell(listing.columns().get(column), shown(row.get(column)))).toArray()));
    return table;
  }

  /** Moments in the school's zone; all else as it is. */
  private Object shown(Object cell) {
    Instant moment = cell instanceof Timestamp stamp ? stamp.toInstant() : cell instanceof OffsetDateTime time ? time.toInstant() : null;
    return moment == null ? cell : moment.atZone(clock.getZone()).toLocalDateTime().withNano(0).toString().replace('T', ' ');
  }

  private Map<String, Object> asMap(Listing listing) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<Object> row : listing.rows()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int column = 0; column < row.size(); column++) {
        cells.put(listing.columns().get(column), row.get(column) == null ? null : String.valueOf(shown(row.get(column))));
      }
      rows.add(cells);
    }
    return Map.of("table", listing.name(), "rows", rows);
  }

  private void addFiles(Archive archive, String userId) throws IOException {
    int number = 0;
    for (UUID id : data.files(userId)) {
      number++;
      StoredFile file = files.describe(new FileId(id));
      archive.add("%s/%03d-%s".formatted(Messages.text("personal.files"), number, harmless(file.name())), out -> {
        try (InputStream content = files.open(file.id())) {
          content.transferTo(out);
        }
      });
    }
  }

  private void addPapers(Archive archive, String userId) throws IOException {
    int number = 0;
    for (IssuedDocument paper : reading.readable(documents.about(data.paperSubjects(userId)), userId)) {
      number++;
      archive.add(Messages.text("personal.papers") + "/" + paper.fileName(number, DocumentFormat.PDF), out -> documents.write(paper, DocumentFormat.PDF, out));
    }
  }

  private static String harmless(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
  }
}
