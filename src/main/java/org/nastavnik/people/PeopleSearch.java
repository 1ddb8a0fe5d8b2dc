package org.nastavnik.people;

/**
 * Which people to list; what is null or blank does not narrow the list.
 *
 * @param text part of name, user id or mail address
 * @param branch id of a branch
 * @param page from 0
 */
public record PeopleSearch(String text, String group, BranchId branch, Boolean active, int page) {

  public static final int PAGE_SIZE = 50;

  public PeopleSearch {
    text = text == null ? "" : text.strip();
    group = group == null ? "" : group;
    page = Math.max(page, 0);
  }
}
