package org.nastavnik.portal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP written as it is sent. Its last entry lists the SHA-256 of all others, as {@code sha256sum -c} reads it. */
public class Archive implements AutoCloseable {

  private static final String CHECKSUMS = "SHA256SUMS";

  private final ZipOutputStream zip;
  private final StringBuilder checksums = new StringBuilder();

  public Archive(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** What writes an entry of the archive. */
  public interface Content {

    void writeTo(OutputStream out) throws IOException;
  }

  public void add(String name, Content content) throws IOException {
    MessageDigest sha256 = sha256();
    zip.putNextEntry(new ZipEntry(name));
    content.writeTo(new DigestOutputStream(zip, sha256));
    zip.closeEntry();
    checksums.append(HexFormat.of().formatHex(sha256.digest())).append("  ").append(name).append('\n');
  }

  @Override
  public void close() throws IOException {
    zip.putNextEntry(new ZipEntry(CHECKSUMS));
    zip.write(checksums.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
