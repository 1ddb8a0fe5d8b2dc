package org.nastavnik.portal.audit;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.nastavnik.workflow.Deed;

/**
 * What is done, by and large; messages {@code audit.kind.<name>} name it.
 *
 * @see EntityTypes
 */
enum AuditKind {

  TASKS(none(), EntityTypes.TASK, EntityTypes.HISTORIC_TASK, EntityTypes.IDENTITY_LINK, EntityTypes.ATTACHMENT, EntityTypes.COMMENT),
  ACCOUNTS(EnumSet.range(Deed.ACCOUNT_OPENED, Deed.PERSON_FORGOTTEN)),
  BRANCHES(EnumSet.of(Deed.BRANCH_CORRECTED)),
  LETTERS(EnumSet.of(Deed.LETTER_SENT_AGAIN)),
  DOCUMENTS(EnumSet.of(Deed.PAPER_REVOKED)),
  EXPORTS(EnumSet.of(Deed.PROJECT_EXPORTED, Deed.AUDIT_EXPORTED)),
  PROCESSES(none(), EntityTypes.PROCESS_INSTANCE, EntityTypes.HISTORIC_PROCESS_INSTANCE, EntityTypes.PROCESS_DEFINITION, EntityTypes.JOB,
      EntityTypes.JOB_DEFINITION, EntityTypes.VARIABLE, EntityTypes.DEPLOYMENT, EntityTypes.DECISION_DEFINITION,
      EntityTypes.DECISION_REQUIREMENTS_DEFINITION, EntityTypes.DECISION_INSTANCE, EntityTypes.CASE_DEFINITION, EntityTypes.CASE_INSTANCE,
      EntityTypes.EXTERNAL_TASK, EntityTypes.BATCH, EntityTypes.INCIDENT),
  SETTINGS(none(), EntityTypes.APPLICATION, EntityTypes.AUTHORIZATION, EntityTypes.FILTER, EntityTypes.GROUP, EntityTypes.TENANT,
      EntityTypes.TENANT_MEMBERSHIP, EntityTypes.REPORT, EntityTypes.DASHBOARD, EntityTypes.METRICS, EntityTypes.TASK_METRICS,
      EntityTypes.PROPERTY, EntityTypes.OPERATION_LOG_CATEGORY, EntityTypes.OPTIMIZE, EntityTypes.OPERATION_LOG, EntityTypes.SYSTEM);

  /** What the engine logs of accounts, which the house writes down itself. */
  static final Set<String> WRITTEN_DOWN_BY_US = Set.of(EntityTypes.USER, EntityTypes.GROUP_MEMBERSHIP);

  private final Set<Deed> deeds;
  private final Set<String> entities;

  AuditKind(Set<Deed> deeds, String... entities) {
    this.deeds = deeds;
    this.entities = Set.of(entities);
  }

  private static Set<Deed> none() {
    return EnumSet.noneOf(Deed.class);
  }

  Set<Deed> deeds() {
    return deeds;
  }

  /** The engine's kinds of things. */
  Set<String> entities() {
    return entities;
  }
}
