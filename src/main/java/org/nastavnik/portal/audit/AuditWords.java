package org.nastavnik.portal.audit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.nastavnik.people.Roles;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.Translations;

/** What was done and to what, in the reader's words. */
final class AuditWords {

  private AuditWords() {}

  /** Name of a person; the user id where no name is known. */
  static String name(String first, String last, String userId) {
    String name = Stream.of(first, last).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    return name.isEmpty() ? userId : name;
  }

  static String deed(String deed) {
    return Messages.text("audit.deed." + deed);
  }

  /** What one of our deeds was done to: a person as they are called now, or how it was called then; empty where neither. */
  static String subject(String subject, String whom, String account) {
    if (account != null) {
      return whom.equals(account) ? account : whom + " (" + account + ")";
    }
    return subject == null ? "" : subject;
  }

  static String detail(String deed, String detail) {
    if (detail == null) {
      return "";
    }
    return switch (Deed.valueOf(deed)) {
      case ROLE_GIVEN, ROLE_TAKEN -> role(detail);
      case PEOPLE_IMPORTED -> Messages.text("people.count", detail);
      default -> detail;
    };
  }

  static String operation(String operation, String entity) {
    return known("audit.operation." + operation + "." + entity, known("audit.operation." + operation, Messages.text("audit.operation.other")));
  }

  /** A thing of the engine, with the names of task and process where there are such. */
  static String entity(String entity, String task, String process) {
    String what = known("audit.entity." + entity, Messages.text("audit.entity.other"));
    if (task == null && entity.equals(EntityTypes.PROCESS_INSTANCE)) {
      return process == null ? what : what + " " + quoted(process);
    }
    String named = task == null ? what : what + " " + quoted(task);
    return process == null ? named : named + ", " + Messages.text("audit.ofProcess", Translations.text(process));
  }

  /** Whom something was given to, or which group it is about; empty where neither. */
  static String addressee(String whom, String group) {
    if (whom != null) {
      return Messages.text("audit.toWhom", whom);
    }
    return group == null ? "" : role(group);
  }

  private static String role(String group) {
    return Roles.ALL.contains(group) ? Messages.text("role.one." + group) : group;
  }

  private static String quoted(String name) {
    return Messages.text("audit.quoted", Translations.text(name));
  }

  private static String known(String key, String otherwise) {
    String text = Messages.pattern(Messages.locale(), key);
    return text.equals(key) ? otherwise : text;
  }
}
