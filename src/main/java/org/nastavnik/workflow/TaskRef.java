package org.nastavnik.workflow;

import java.util.Map;

/**
 * A user task as features see it.
 *
 * @param taskKey id of the user task in its diagram, such as {@code ApproveRegulation}
 * @param variables the process variables the task can see
 * @param assignee user id of the owner, or null while nobody has claimed it
 */
public record TaskRef(String taskId, String processKey, String taskKey, Map<String, Object> variables, String assignee) {

  /** Text of a process variable, or null. */
  public String variable(String name) {
    Object text = variables.get(name);
    return text == null ? null : text.toString();
  }
}
