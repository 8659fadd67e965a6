package dev.pophealth.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet of a page, and its hash by which the page's policy allows it and no other. */
final class PageStyle {

  static final String SHEET = read();
  static final String HASH = "sha256-" + sha256(SHEET);

  private PageStyle() {}

  private static String read() {
    try (InputStream sheet = PageStyle.class.getResourceAsStream("page.css")) {
      if (sheet == null) {
        throw new IllegalStateException("page.css is missing from the jar of pop-health-core");
      }
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
