package org.nastavnik.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.nastavnik.workflow.AuditLog;
import org.nastavnik.workflow.Deed;
import org.nastavnik.workflow.InvalidInput;
import org.nastavnik.workflow.SchoolClock;
import org.nastavnik.workflow.SignedIn;
import org.nastavnik.workflow.WeakPassword;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come to a password of their own. What the policy refuses is refused with {@link InvalidInput}. */
@Service
@Transactional
public class Passwords {

  /** How long the link of an invitation is good. */
  public static final Duration LINK_VALID = Duration.ofDays(7);

  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private final IdentityService identity;
  private final SignedIn signedIn;
  private final Staff staff;
  private final LinkSignature signature;
  private final SchoolClock clock;
  private final AuditLog audit;
  private final SecureRandom random = new SecureRandom();

  Passwords(IdentityService identity, SignedIn signedIn, Staff staff, LinkSignature signature, SchoolClock clock, AuditLog audit) {
    this.identity = identity;
    this.signedIn = signedIn;
    this.staff = staff;
    this.signature = signature;
    this.clock = clock;
    this.audit = audit;
  }

  /** Sets a password nobody knows yet and returns it, to be told to the person. */
  public String reset(String userId) {
    String oneTime = random.ints(3 * 4, 0, READABLE.length()).mapToObj(READABLE::charAt).map(String::valueOf)
        .collect(Collectors.joining()).replaceAll("(.{4})(?!$)", "$1-");
    set(userId, oneTime);
    return oneTime;
  }

  /** The person changes the password, knowing the present one. */
  public void change(String userId, String present, String fresh) {
    if (!fits(userId, present)) {
      throw InvalidInput.of("present", "password.presentWrong");
    }
    choose(userId, fresh);
  }

  /** The person chooses a password other than the present one. */
  public void choose(String userId, String fresh) {
    if (fits(userId, fresh)) {
      throw InvalidInput.of("password", "password.same");
    }
    signedIn.as(userId, () -> set(userId, fresh));
  }

  /** Why the person cannot have that password, in words; empty where it is good enough. */
  @Transactional(readOnly = true)
  public Optional<String> weakness(String userId, String password) {
    return signedIn.asSystem(() -> identity.checkPasswordAgainstPolicy(password, identity.createUserQuery().userId(userId).singleResult()))
        .getViolatedRules().stream().findFirst().map(PasswordPolicyRule::getPlaceholder);
  }

  /** Returns the secret part of a link by which the person may choose a password, once; earlier links are good no more. */
  public String invite(String userId) {
    UUID seed = UUID.randomUUID();
    String link = link(userId, seed);
    staff.findById(userId).orElseThrow().invite(seed, Secret.trace(link), clock.instant().plus(LINK_VALID));
    audit.onAccount(Deed.INVITED, userId);
    return link;
  }

  /** The same again, as it is not stored; empty where no link of the person is good. */
  @Transactional(readOnly = true)
  public Optional<String> linkOf(String userId) {
    return staff.findById(userId).filter(record -> record.mayUseLink(clock.instant())).map(record -> link(userId, record.linkSeed()));
  }

  /** Those of these people who have a link that is good. */
  @Transactional(readOnly = true)
  public Set<String> withGoodLink(Collection<String> userIds) {
    return staff.findAllById(userIds).stream().filter(record -> record.mayUseLink(clock.instant())).map(StaffRecord::userId)
        .collect(Collectors.toSet());
  }

  /** User id of whoever the link invites; empty when it is used, withdrawn, too old or none of ours. */
  @Transactional(readOnly = true)
  public Optional<String> invitedBy(String link) {
    return staff.findByLinkTrace(Secret.trace(link)).filter(record -> record.mayUseLink(clock.instant())).map(StaffRecord::userId);
  }

  /** The person whom the link invites chooses a password; the link is good no more. */
  public void accept(String link, String fresh) {
    choose(invitedBy(link).orElseThrow(() -> InvalidInput.because("password.linkSpent")), fresh);
  }

  private String link(String userId, UUID seed) {
    byte[] signed = signature.of(("welcome " + userId + " " + seed).getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  private void set(String userId, String password) {
    User user = identity.createUserQuery().userId(userId).singleResult();
    user.setPassword(password);
    try {
      identity.saveUser(user);
    } catch (WeakPassword weak) {
      throw InvalidInput.of("password", weak.key());
    }
  }

  private boolean fits(String userId, String password) {
    return signedIn.asSystem(() -> identity.checkPassword(userId, password));
  }
}
