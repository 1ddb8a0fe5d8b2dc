package org.nastavnik.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Who may claim a task: its candidate users and the members of its candidate groups, or its present owner. */
record Candidates(String assignee, Set<String> users, Set<String> groups) {

  static Candidates of(TaskEntity task) {
    Set<IdentityLink> links = task.getCandidates();
    return new Candidates(task.getAssignee(),
        links.stream().map(IdentityLink::getUserId).filter(id -> id != null).collect(Collectors.toSet()),
        links.stream().map(IdentityLink::getGroupId).filter(id -> id != null).collect(Collectors.toSet()));
  }

  /** Whether anybody but an owner was named. */
  boolean offered() {
    return !users.isEmpty() || !groups.isEmpty();
  }

  boolean include(String userId, CommandContext context) {
    return userId.equals(assignee) || users.contains(userId) || inGroup(userId, context);
  }

  /** The same for somebody whose groups are known. */
  boolean include(String userId, Collection<String> groupsOfUser) {
    return userId.equals(assignee) || users.contains(userId) || groupsOfUser.stream().anyMatch(groups::contains);
  }

  /** User ids of all but the present owner. */
  List<String> others(CommandContext context) {
    Set<String> all = new HashSet<>(users);
    context.runWithoutAuthorization(() -> {
      groups.forEach(group -> context.getReadOnlyIdentityProvider().createUserQuery().memberOfGroup(group).list()
          .forEach(member -> all.add(member.getId())));
      return null;
    });
    all.remove(assignee);
    return List.copyOf(all);
  }

  private boolean inGroup(String userId, CommandContext context) {
    return !groups.isEmpty() && context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider()
        .createGroupQuery().groupMember(userId).list().stream().map(Group::getId).anyMatch(groups::contains));
  }
}
