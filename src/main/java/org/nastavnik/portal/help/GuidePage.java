package org.nastavnik.portal.help;

import java.util.List;

/**
 * A page of the guide, ready to be shown.
 *
 * @param name as in its address
 * @param html of the text below the title; safe to show as it is
 * @param sections its headings of the second level, in their order
 */
record GuidePage(String name, String title, String html, List<Section> sections) {

  /** @param id of its heading on the page */
  record Section(String id, String heading) {}
}
