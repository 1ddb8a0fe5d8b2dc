package org.nastavnik.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.nastavnik.people.PersonalFiles;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.IdGenerator;

/** Files people bring and documents the system issues: bytes in a directory, streamed, what is known of them in the database. */
@Service
@Transactional
@EnableConfigurationProperties(DocumentProperties.class)
public class FileStore implements PersonalFiles {

  private static final Tika CONTENT_TYPES = new Tika();
  private static final String UNKNOWN = "application/octet-stream";
  private static final String ZIP = "application/zip";

  private final DocumentProperties settings;
  private final FileRecords records;
  private final IdGenerator ids;
  private final SchoolClock clock;

  FileStore(DocumentProperties settings, FileRecords records, IdGenerator ids, SchoolClock clock) {
    this.settings = settings;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
  }

  /** Stores the stream; a transaction that fails leaves nothing behind. {@code fileName} is kept for display only. */
  public StoredFile store(InputStream content, String fileName) {
    FileId id = new FileId(ids.generateId());
    Path path = pathOf(id);
    try {
      Files.createDirectories(path.getParent());
      removeAfter(TransactionSynchronization.STATUS_ROLLED_BACK, path);
      String sha256 = copy(content, path);
      StoredFile file = new StoredFile(id, fileName, Files.size(path), contentType(path, fileName), sha256);
      records.save(new FileRecord(file, clock.instant()));
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The kind of content a file claims by its name. */
  public static String typeByName(String fileName) {
    return CONTENT_TYPES.detect(fileName);
  }

  @Transactional(readOnly = true)
  public StoredFile describe(FileId id) {
    return records.findById(id).orElseThrow().view();
  }

  /** The bytes; the caller closes the stream. */
  public InputStream open(FileId id) {
    try {
      return Files.newInputStream(pathOf(id));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All words that can be found in a file, its properties and remarks among them; the whole file is read. */
  @Transactional(readOnly = true)
  public String words(FileId id) {
    try (InputStream content = open(id)) {
      return FileWords.of(content.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Forgets a file that nothing refers to any more; its bytes go once the transaction is through. */
  public void remove(FileId id) {
    records.deleteById(id);
    removeAfter(TransactionSynchronization.STATUS_COMMITTED, pathOf(id));
  }

  @Override
  public void erase(Collection<UUID> files) {
    files.forEach(file -> remove(new FileId(file)));
  }

  private Path pathOf(FileId id) {
    return settings.directory().resolve(id.toString().substring(0, 2)).resolve(id.toString());
  }

  /**
   * By the content; the name only tells apart what looks the same inside, such as the office formats in a zip archive. What
   * is nothing known inside stays unknown, whatever it calls itself.
   */
  private String contentType(Path path, String fileName) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
      String found = CONTENT_TYPES.detect(content);
      if (found.equals(UNKNOWN) && OfficeText.isText(beginningOf(path))) {
        String named = CONTENT_TYPES.detect(fileName);
        return named.startsWith("text/") ? named : found;
      }
      boolean tellsNoMore = found.equals(UNKNOWN) || found.equals(ZIP) && !holdsAnOfficeDocument(path);
      return tellsNoMore ? found : CONTENT_TYPES.detect(content, fileName);
    }
  }

  private static byte[] beginningOf(Path path) throws IOException {
    try (InputStream content = Files.newInputStream(path)) {
      return content.readNBytes(OfficeText.BEGINNING);
    }
  }

  /** Each family of office formats has a part that every document of it must have. */
  private static boolean holdsAnOfficeDocument(Path path) {
    try (ZipFile archive = new ZipFile(path.toFile())) {
      return archive.getEntry("[Content_Types].xml") != null || archive.getEntry("mimetype") != null;
    } catch (IOException broken) {
      return false;
    }
  }

  private static String copy(InputStream content, Path path) throws IOException {
    try {
      DigestInputStream digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
      Files.copy(digesting, path);
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void removeAfter(int outcome, Path path) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCompletion(int status) {
        if (status == outcome) {
          try {
            Files.deleteIfExists(path);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        }
      }
    });
  }
}
