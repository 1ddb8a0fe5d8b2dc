package org.nastavnik.notification;

import java.util.Map;

/**
 * Something to tell somebody.
 *
 * @param template what kind of letter; texts are {@code mail.<template>.subject} and {@code .body}
 * @param subjectKey what it is about, so specific that the same person is told once for it
 * @param userId receiver with an account, or null
 * @param address receiver without one, or null
 * @param params facts named in the texts
 */
public record Letter(String template, String subjectKey, String userId, String address, Map<String, String> params) {

  public static Letter to(String userId, String template, String subjectKey, Map<String, String> params) {
    return new Letter(template, subjectKey, userId, null, params);
  }

  public static Letter toAddress(String address, String template, String subjectKey, Map<String, String> params) {
    return new Letter(template, subjectKey, null, address, params);
  }

  String receiver() {
    return userId != null ? userId : address;
  }
}
