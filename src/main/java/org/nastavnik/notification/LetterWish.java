package org.nastavnik.notification;

/** When somebody wants letters that need not be read at once. */
public enum LetterWish { AT_ONCE, DAILY, NEVER }
