package org.nastavnik.notification;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether people want their letters at once, once a day or not at all; duty letters always come at once. */
@Service
@Transactional
public class LetterWishes {

  private final StoredWishes wishes;

  LetterWishes(StoredWishes wishes) {
    this.wishes = wishes;
  }

  @Transactional(readOnly = true)
  public LetterWish of(String userId) {
    return wishes.findById(userId).map(StoredWish::wish).orElse(LetterWish.AT_ONCE);
  }

  public void choose(String userId, LetterWish wish) {
    wishes.save(new StoredWish(userId, wish));
  }
}
