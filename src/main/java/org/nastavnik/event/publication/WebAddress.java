package org.nastavnik.event.publication;

import java.net.IDN;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.workflow.InvalidInput;

/** An address of the web that people entered. */
public final class WebAddress {

  private static final Pattern FORM = Pattern.compile("https://([^/?#@\\s:]+)(:\\d+)?([/?#]\\S*)?");

  private WebAddress() {}

  /**
   * Checks an address.
   *
   * @param field key of the form's field it was entered in
   * @param hosts hosts it may lie on, their subdomains included; empty allows any
   * @throws InvalidInput where it is not an https address, or lies elsewhere
   */
  public static String check(String field, String address, List<String> hosts) {
    Matcher parts = FORM.matcher(address == null ? "" : address.strip());
    if (!parts.matches()) {
      throw InvalidInput.of(field, "event.address.form");
    }
    String host = ascii(parts.group(1));
    boolean allowed = hosts.isEmpty()
        || hosts.stream().map(WebAddress::ascii).anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    if (!allowed) {
      throw InvalidInput.of(field, "event.address.host", String.join(", ", hosts));
    }
    return address.strip();
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host).toLowerCase();
    } catch (IllegalArgumentException notAHost) {
      return host;
    }
  }
}
