package org.nastavnik.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves files to whoever may read them; to others they do not exist. Whatever people brought stays harmless: a
 * browser shows only what cannot act, all else is saved, and nothing runs in our name.
 */
@Controller
class ReadingController {

  private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "text/plain");
  private static final Pattern ACTIVE = Pattern.compile(".*(html|[/+]xml|script).*");
  static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'self'";

  private final Reading reading;
  private final FileStore files;

  ReadingController(Reading reading, FileStore files) {
    this.reading = reading;
    this.files = files;
  }

  @GetMapping("/files/{id}")
  ResponseEntity<InputStreamResource> file(@PathVariable UUID id, Principal reader) {
    StoredFile file = reading.file(new FileId(id), reader.getName()).orElseThrow(NotForReader::new);
    boolean shown = SHOWN.contains(file.contentType());
    return serve(file, shown ? "inline" : "attachment", NOTHING_RUNS).contentType(typeOf(file)).body(content(file.id()));
  }

  private static ResponseEntity.BodyBuilder serve(StoredFile file, String disposition, String policy) {
    return ResponseEntity.ok().contentLength(file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.builder(disposition).filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .header("Content-Security-Policy", policy);
  }

  private InputStreamResource content(FileId id) {
    InputStream bytes = files.open(id);
    return new InputStreamResource(bytes);
  }

  private MediaType typeOf(StoredFile file) {
    if (ACTIVE.matcher(file.contentType()).matches()) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
    return MediaType.parseMediaType(file.contentType().equals(MediaType.TEXT_PLAIN_VALUE)
        ? file.contentType() + ";charset=" + OfficeText.charsetOf(beginningOf(file)) : file.contentType());
  }

  private byte[] beginningOf(StoredFile file) {
    try (InputStream bytes = files.open(file.id())) {
      return bytes.readNBytes(OfficeText.BEGINNING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
