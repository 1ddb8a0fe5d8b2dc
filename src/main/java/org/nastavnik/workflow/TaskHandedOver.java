package org.nastavnik.workflow;

/**
 * Published in the same transaction when somebody gives a task to a colleague.
 *
 * @param task the task's name in Russian
 * @param giver user id of who gave it away
 * @param colleague user id of who has it now
 * @param reason in the giver's words
 */
public record TaskHandedOver(String taskId, String task, String giver, String colleague, String reason) {}
